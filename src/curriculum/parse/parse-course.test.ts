import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFiles } from '../check/check-curriculum.ts';
import { smallCourse, textIn } from '../fixtures/small-course.ts';
import { parseCourse } from './parse-course.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codesFor = (path: string, content: string | Uint8Array): string[] =>
  checkFiles(smallCourse({ [path]: content }))
    .issues.filter((issue) => issue.file === path)
    .map((issue) => issue.code);

test('the tree is frozen to its leaves', () => {
  const { tree } = parseCourse(smallCourse());
  const passage = tree?.lessons['first-words']?.pages.en?.passages[0];
  expect(passage?.kind).toBe('paragraph');
  expect(() => Object.assign(passage?.node ?? {}, { type: 'html' })).toThrow(TypeError);
  expect(Object.isFrozen(tree?.modules[0]?.title)).toBe(true);
});

describe('one fault does not hide another', () => {
  test('every fault of a YAML file is told at once, with its line', () => {
    const text = `id: Search First
level: beginner
minutes: { read: eight, do: 25 }
original: en
area: monitoring
digcomp: [1.1]
takeHome: { en: A list, sr: Списак }
outcomes:
  - id: name-queries
    text: { en: Name., ro: Numiți., sr: Наведите. }
    colour: red
sources:
  - { id: google-titles, title: T, publisher: G, url: 'ftp://x', seenOn: 2026-02-30 }
`;
    const { issues } = parseCourse(smallCourse({ 'lessons/first-words/lesson.yaml': text }));
    expect(issues.map(({ line, code }) => [line, code])).toEqual(
      expect.arrayContaining([
        [1, 'malformed-id'],
        [2, 'unknown-value'],
        [3, 'wrong-type'],
        [6, 'wrong-type'],
        [7, 'missing-language'],
        [11, 'unknown-key'],
        [13, 'malformed-url'],
        [13, 'malformed-date'],
      ]),
    );
    expect(issues.every((issue) => issue.remedy.length > 5 && issue.message.length > 10)).toBe(true);
  });

  test('a lesson whose YAML is faulty still has its text checked', () => {
    const files = smallCourse({
      'lessons/first-words/lesson.yaml': 'id: x',
      'lessons/first-words/en.md': '---\ntitle: T\nsummary: S\n---\n\n#### Deep\n',
    });
    const codes = checkFiles(files).issues.map((issue) => issue.code);
    expect(codes).toContain('missing-key');
    expect(codes).toContain('heading-level');
  });
});

describe('hostile and broken files become issues', () => {
  const lesson = 'lessons/first-words/lesson.yaml';
  test.each([
    ['not UTF-8', 'course.yaml', new Uint8Array([0xff, 0xfe, 0x41]), 'not-utf8'],
    ['a control character', lesson, 'id: a\u0000b', 'control-character'],
    ['an escaped control character', lesson, 'id: "a\\0b"', 'malformed-id'],
    ['too large', 'glossary.yaml', new Uint8Array(300 * 1024).fill(0x61), 'file-too-large'],
    ['malformed YAML', lesson, 'id: [a', 'yaml-malformed'],
    ['a key twice', lesson, 'id: aa\nid: bb\n', 'yaml-malformed'],
    ['a list where a map should be', lesson, '- a\n- b\n', 'wrong-shape'],
    ['an empty file', 'course.yaml', '', 'wrong-shape'],
    ['deep nesting', lesson, '['.repeat(50_000), 'yaml-malformed'],
    ['deep nesting that is closed', lesson, `id: ${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'yaml-malformed'],
    ['nesting that is closed', lesson, `id: ${'['.repeat(500)}${']'.repeat(500)}`, 'wrong-type'],
    ['deep keys', lesson, '? '.repeat(50_000), 'yaml-malformed'],
    ['deep block nesting', lesson, '- '.repeat(50_000), 'yaml-malformed'],
    [
      'a bomb of aliases',
      lesson,
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
        .split('')
        .map((name, index) => `${name}: &${name} [${`*${'abcdefghi'[index]},`.repeat(9)}]`)
        .join('\n')}`,
      'yaml-malformed',
    ],
    ['an alias to itself', lesson, 'id: xx\noutcomes: &a [*a]\ntakeHome: &b { en: *b }', 'wrong-type'],
    ['quotes without end', 'lessons/first-words/en.md', '> '.repeat(20_000), 'markdown-too-deep'],
    ['brackets without end', 'lessons/first-words/en.md', '['.repeat(100_000), 'markdown-too-deep'],
    ['emphasis without end', 'lessons/first-words/en.md', '*a '.repeat(60_000), 'markdown-too-deep'],
  ] as const)('%s', (_, path, content, code) => {
    const start = performance.now();
    expect(codesFor(path, content)).toContain(code);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test.each(['../x', '/etc/passwd', 'a/../../b', 'a\\b', 'C:/x', 'a//b', './a', 'a\u0000b', ''])('the path %j', (path) => {
    const files = smallCourse();
    files.set(path, bytes('x'));
    expect(parseCourse(files).issues.map((issue) => issue.code)).toContain('path-refused');
  });

  test('a key named __proto__ changes nothing', () => {
    codesFor(lesson, '__proto__: { polluted: 1 }\nid: x\n');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('never throws', () => {
  const paths = [...smallCourse().keys()];
  const anyPath = fc.constantFrom(...paths);

  test('random bytes in any file', () => {
    fc.assert(
      fc.property(anyPath, fc.uint8Array({ maxLength: 400 }), (path, content) => {
        checkFiles(smallCourse({ [path]: content }));
      }),
      { numRuns: 60 },
    );
  });

  test('any text in any file', () => {
    const marks = fc.constantFrom(
      ':::',
      '::',
      ':',
      '{',
      '}',
      '[',
      ']',
      '---\n',
      '\n',
      '\n\n',
      '    ',
      '#',
      '|',
      '`',
      '<',
      '>',
      '&',
      '*',
      '- ',
      '1. ',
      'exercise',
      'figure',
      'id: ',
      'en: ',
      '"',
      "'",
      '!',
      '%',
      '\t',
      'ж',
      '\u0301',
    );
    fc.assert(
      fc.property(anyPath, fc.array(fc.oneof(marks, fc.string({ maxLength: 5 })), { maxLength: 60 }), (path, parts) => {
        checkFiles(smallCourse({ [path]: parts.join('') }));
      }),
      { numRuns: 80 },
    );
  });

  test('truncated and mutated files', () => {
    const files = smallCourse();
    fc.assert(
      fc.property(anyPath, fc.nat(), fc.nat(), fc.string({ maxLength: 6 }), (path, at, length, put) => {
        const text = textIn(files, path);
        const start = at % (text.length + 1);
        checkFiles(smallCourse({ [path]: text.slice(0, start) + put + text.slice(start + (length % 40)) }));
        checkFiles(smallCourse({ [path]: text.slice(0, start) }));
      }),
      { numRuns: 60 },
    );
  });

  test('missing files, in any combination', () => {
    fc.assert(
      fc.property(fc.subarray(paths), (missing) => {
        checkFiles(smallCourse(Object.fromEntries(missing.map((path) => [path, null]))));
      }),
      { numRuns: 40 },
    );
  });
});
