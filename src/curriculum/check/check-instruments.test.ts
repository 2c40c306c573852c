import { expect, test } from 'vitest';
import { smallCourse } from '../fixtures/small-course.ts';
import { compileCurriculum } from '../compile-curriculum.ts';
import { instrumentKeysOf } from '../editions/quiz-key.ts';
import { checkFiles } from './check-curriculum.ts';

const say = (en: string): string => `{ en: "${en}", ro: "${en} ro", sr: ":lat[${en}]" }`;
const item = (
  id: string,
  more: string,
  options = `
      - { id: a, correct: true, text: ${say('This')} }
      - { id: b, text: ${say('That')}, feedback: ${say('Not that.')} }`,
): string => `  - id: ${id}\n    module: search\n    ${more}\n    prompt: ${say('Which?')}\n    options:${options}\n`;
const PLACEMENT = `items:\n${['foundation', 'practitioner', 'advanced'].map((level) => item(`p-${level}`, `level: ${level}`)).join('')}`;
const KNOWLEDGE = `items:\n${['a', 'b'].map((form) => item(`k-${form}`, `form: ${form}\n    difficulty: easy`)).join('')}`;
const CONFIDENCE = `statements:\n  - { id: can-search, module: search, text: ${say('I can.')} }\n`;
const told = (changes: Record<string, string>): string[] =>
  checkFiles(
    smallCourse({
      'instruments/placement.yaml': PLACEMENT,
      'instruments/knowledge.yaml': KNOWLEDGE,
      'instruments/confidence.yaml': CONFIDENCE,
      ...changes,
    }),
  ).issues.map(({ file, code }) => `${file} ${code}`);

test('sound instruments pass', () => expect(told({})).toEqual([]));

test.each([
  [
    'a module that the course has not',
    { 'instruments/placement.yaml': PLACEMENT.replace('module: search', 'module: nowhere') },
    'instruments/placement.yaml unknown-module',
  ],
  [
    'a level that is missing',
    { 'instruments/placement.yaml': PLACEMENT.replace('level: advanced', 'level: foundation') },
    'instruments/placement.yaml instrument-incomplete',
  ],
  [
    'two right options',
    { 'instruments/placement.yaml': PLACEMENT.replace('id: b,', 'id: b, correct: true,') },
    'instruments/placement.yaml quiz-key',
  ],
  [
    'a wrong option without a word',
    { 'instruments/placement.yaml': PLACEMENT.replace(`, feedback: ${say('Not that.')}`, '') },
    'instruments/placement.yaml quiz-feedback',
  ],
  [
    'an id twice',
    { 'instruments/knowledge.yaml': KNOWLEDGE.replace('k-a', 'p-advanced') },
    'instruments/knowledge.yaml duplicate-id',
  ],
  [
    'forms that are not parallel',
    { 'instruments/knowledge.yaml': KNOWLEDGE.replace('difficulty: easy', 'difficulty: hard') },
    'instruments/knowledge.yaml forms-not-parallel',
  ],
  [
    'a module without a statement',
    { 'instruments/confidence.yaml': CONFIDENCE.replace('module: search', 'module: other') },
    'instruments/confidence.yaml instrument-incomplete',
  ],
  [
    'a text that is missing',
    { 'instruments/confidence.yaml': CONFIDENCE.replace(', ro: "I can. ro"', '') },
    'instruments/confidence.yaml missing-language',
  ],
])('%s is told', (_, changes, wanted) => expect(told(changes)).toContain(wanted));

test('readers get no keys, markers get them under the ids of the instruments', () => {
  const files = smallCourse({ 'instruments/placement.yaml': PLACEMENT, 'instruments/knowledge.yaml': KNOWLEDGE });
  const { tree, compiled } = compileCurriculum(files);
  expect(JSON.stringify(compiled.map(({ instruments }) => instruments))).not.toMatch(/correct|Not that/);
  const keys = tree ? instrumentKeysOf(tree.instruments) : [];
  expect(keys.map(({ lessonId, items }) => [lessonId, items.length])).toEqual([
    ['instrument-placement', 3],
    ['instrument-knowledge-a', 1],
    ['instrument-knowledge-b', 1],
  ]);
  expect(keys[0]?.items[0]?.correct).toEqual(['a']);
});
