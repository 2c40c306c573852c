import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compileCurriculum } from '#curriculum/server';
import { atMost, shown, type Row } from './row.ts';

/** Lessons of the small and of the large curriculum, and how often each is measured; the fastest counts, since noise only adds. */
const SMALL = 8;
const TIMES = 10;
const RUNS = 5;

/**
 * A generated curriculum and one ten times as large: what `npm run check` costs a person, and, as the stricter picture of
 * how the engine grows, the warm engine alone from files to pages. A linear engine stands at 10 there, give or take noise.
 */
export async function benchCurriculumScale(): Promise<Row[]> {
  const [small, large] = [generate(SMALL), generate(SMALL * TIMES)];
  const [smallFolder, largeFolder] = [await written(small), await written(large)];
  try {
    const command = fastestOfPairs(
      () => void execFileSync(process.execPath, ['src/cli/check.ts', '--json', smallFolder]),
      () => void execFileSync(process.execPath, ['src/cli/check.ts', '--json', largeFolder]),
    );
    // Ten small ones in a row take as long as a large one should, so both feel the machine's other work alike.
    const warm = fastestOfPairs(
      () => times(TIMES, () => compileCurriculum(small)),
      () => void compileCurriculum(large),
    );
    return [
      atMost(`npm run check: ${SMALL * TIMES} lessons over ${SMALL}`, command.second / command.first, 'times', TIMES),
      shown(`npm run check: ${SMALL * TIMES} lessons`, command.second, 'ms'),
      shown(`warm engine, files to pages: ${SMALL * TIMES} lessons over ${SMALL}`, (TIMES * warm.second) / warm.first, 'times'),
      shown(`warm engine, files to pages: ${SMALL * TIMES} lessons in four writings`, warm.second, 'ms'),
    ];
  } finally {
    for (const folder of [smallFolder, largeFolder]) await rm(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of the fastest run of each; the first round warms up and is not counted. */
function fastestOfPairs(first: () => void, second: () => void): { first: number; second: number } {
  const best = { first: Infinity, second: Infinity };
  for (let run = 0; run <= RUNS; run++) {
    const measured = { first: timeOf(first), second: timeOf(second) };
    if (run === 0) continue;
    best.first = Math.min(best.first, measured.first);
    best.second = Math.min(best.second, measured.second);
  }
  return best;
}

async function written(files: Map<string, Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bibliobus-bench-'));
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return folder;
}

/** A valid curriculum of so many lessons, eight to a module, each with prose, a table, an exercise, a quiz and terms. */
export function generate(lessons: number): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const put = (path: string, text: string): void => void files.set(path, new TextEncoder().encode(text));
  const numbers = Array.from({ length: lessons }, (_, index) => index);
  const same = (text: string): string => `{ en: ${text}, ro: ${text}, sr: ${text} }`;
  const modules = numbers.filter((number) => number % 8 === 0);
  put(
    'course.yaml',
    `id: generated\nedition: 1.0.0\nlicense: CC-BY-SA-4.0\ntitle: ${same('T')}\nsummary: ${same('S')}\nmodules:\n${modules
      .map(
        (first) =>
          `  - { id: module-${first}, slug: module-${first}, title: ${same('M')}, summary: ${same('S')}, lessons: [${numbers
            .slice(first, first + 8)
            .map((number) => `lesson-${number}`)
            .join(', ')}] }\n`,
      )
      .join('')}`,
  );
  put(
    'glossary.yaml',
    `terms:\n${numbers.map((number) => `  - { id: term-${number}, term: ${same(`word${number}`)}, definition: ${same('D')}, forbidden: { ro: [bad${number}, worse word${number}] } }\n`).join('')}`,
  );
  for (const number of numbers) {
    const folder = `lessons/lesson-${number}`;
    put(
      `${folder}/lesson.yaml`,
      `id: lesson-${number}\nlevel: foundation\nminutes: { read: 8, do: 25 }\noriginal: en\narea: design\ndigcomp: ['1.1']\ntakeHome: ${same('H')}\noutcomes:\n  - { id: outcome-${number}, text: ${same('O')} }\nsources: []\n`,
    );
    put(
      `${folder}/quiz.yaml`,
      `items:\n  - id: item-${number}\n    kind: choice\n    outcome: outcome-${number}\n    prompt: ${same('P')}\n    options:\n      - { id: a, correct: true, text: ${same('A')} }\n      - { id: b, text: ${same('B')}, feedback: ${same('F')} }\n`,
    );
    const paragraphs = Array.from(
      { length: 20 },
      (_, index) =>
        `Paragraph ${index} names :term[word${number}]{id=term-${number}} and [a lesson](lesson:lesson-${(number + index) % lessons}), with *marks* and \`code\`.`,
    );
    const body = `${paragraphs.join('\n\n')}\n\n## Table\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n::::exercise{id=try minutes=20 handin=text}\n1. Do.\n\n:::good\nDone.\n:::\n::::\n\n::quiz{minutes=5}\n`;
    for (const language of ['en', 'ro', 'sr'])
      put(`${folder}/${language}.md`, `---\ntitle: Lesson ${number}\nsummary: S\n---\n\n${body}`);
  }
  return files;
}

const times = (count: number, act: () => void): void => {
  for (let index = 0; index < count; index++) act();
};
const timeOf = (act: () => void): number => {
  const start = performance.now();
  act();
  return performance.now() - start;
};
