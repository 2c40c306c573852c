import { compileCurriculum } from '#curriculum/server';
import { atMost, shown, type Row } from './row.ts';

/** Lessons of the small and of the large curriculum, and how often each is measured; the median counts. */
const SMALL = 8;
const TIMES = 10;
const RUNS = 5;

/** Parse, check and prepare a generated curriculum and one ten times as large; the ratio of the times is the row. */
export async function benchCurriculumScale(): Promise<Row[]> {
  const { ratio, smallMs, largeMs } = await curriculumScale();
  return [
    atMost(`curriculum: ${SMALL * TIMES} lessons over ${SMALL}, time from files to pages`, ratio, 'times', TIMES),
    shown(`curriculum: ${SMALL} lessons`, smallMs, 'ms'),
    shown(`curriculum: ${SMALL * TIMES} lessons`, largeMs, 'ms'),
  ];
}

/** How many times longer a curriculum ten times as large takes, in this run on this machine. */
export async function curriculumScale(): Promise<{ ratio: number; smallMs: number; largeMs: number }> {
  const [small, large] = [generate(SMALL), generate(SMALL * TIMES)];
  // The first rounds pay for loading and for the compiler's warming up; they are not measured.
  for (let run = 0; run < 3; run++) compileCurriculum(small);
  compileCurriculum(large);
  const smallTimes: number[] = [];
  const largeTimes: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    // Ten small ones in a row take as long as a large one should, so both feel the machine's other work alike.
    smallTimes.push(timeOf(() => times(TIMES, () => compileCurriculum(small))) / TIMES);
    largeTimes.push(timeOf(() => compileCurriculum(large)));
  }
  const [smallMs, largeMs] = [median(smallTimes), median(largeTimes)];
  return { ratio: largeMs / smallMs, smallMs, largeMs };
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
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
