/** The files of a new lab: small, complete, and passing. SLUG stands for its name. Whoever writes the lab replaces all of it. */
export const TEMPLATES: Readonly<Record<string, string>> = {
  'lab.ts': `import type { LabEngine, LabManifest } from '../../src/labs/contract.ts';

export const lab: LabManifest = {
  slug: 'SLUG',
  version: 1,
  title: { en: 'New lab', ro: 'Laborator nou', sr: 'Нова лабораторија' },
  summary: { en: 'What one does here.', ro: 'Ce se face aici.', sr: 'Шта се овде ради.' },
  engine: async () => (await import('./engine.ts')).engine as LabEngine,
  faces: async () => import('./faces.ts'),
  texts: {
    en: async () => (await import('./texts/en.json', { with: { type: 'json' } })).default,
    ro: async () => (await import('./texts/ro.json', { with: { type: 'json' } })).default,
    sr: async () => (await import('./texts/sr.json', { with: { type: 'json' } })).default,
  },
};
`,
  'engine.ts': `import type { CheckResult, LabEngine } from '../../src/labs/contract.ts';
import { languageOf, type Writing } from '../../src/kernel/writing.ts';
import { toLatin } from '../../src/kernel/serbian/to-latin.ts';
import { translator } from '../../src/ui/texts/translator.ts';

/** What the learner edits: plain JSON. */
export interface Work {
  answer: string;
}

const SOLUTION = { en: 'A library is open to everybody.', ro: 'O bibliotecă este deschisă tuturor.', sr: 'Библиотека је отворена за све.' };
const inWriting = (text: string, writing: Writing): string => (writing === 'sr-Latn' ? toLatin(text) : text);

const judgeAnswer = ({ answer }: Work): CheckResult =>
  answer.trim() === ''
    ? { id: 'answer', status: 'fail', variant: 'missing', evidence: [{ where: 'answer', quote: '' }] }
    : { id: 'answer', status: 'pass', evidence: [] };

export const engine: LabEngine<Work> = {
  id: 'SLUG',
  version: 1,
  scenarios: [
    {
      id: 'first-steps',
      level: 'foundation',
      minutes: 10,
      title: { en: 'First steps', ro: 'Primii pași', sr: 'Први кораци' },
      brief: { en: 'Write one sentence.', ro: 'Scrieți o propoziție.', sr: 'Напишите једну реченицу.' },
      asks: ['answer'],
    },
  ],
  start: () => ({ answer: '' }),
  parse(input) {
    const answer = (input as Partial<Work> | null | undefined)?.answer;
    if (typeof answer !== 'string') return { ok: false, faults: [{ field: 'answer', code: answer === undefined ? 'missing' : 'type' }] };
    if (answer.length > 2000) return { ok: false, faults: [{ field: 'answer', code: 'too-long' }] };
    return { ok: true, work: { answer } };
  },
  judge(_scenario, work) {
    const checks = [judgeAnswer(work)];
    const passed = checks.filter(({ status }) => status === 'pass' || status === 'warn').length;
    return { checks, asked: checks.length, passed, needs: [], solved: passed === checks.length };
  },
  solution: (_scenario, writing) => ({ answer: inWriting(SOLUTION[languageOf(writing)], writing) }),
  report({ results, inputs, writing }, texts) {
    const t = translator(writing, texts);
    const lines = results.checks.map(({ id, status }) => ({ heading: t(\`check.\${id}.name\`), before: '', after: inputs.answer, status }));
    return { title: t('report.title'), summary: t('report.summary', { passed: results.passed, asked: results.asked }), lines };
  },
  marks: () => [],
};
`,
  'faces.ts': `import type { LabTexts, Paper, Review, Verdict } from '../../src/labs/contract.ts';
import type { Writing } from '../../src/kernel/writing.ts';
import { translator } from '../../src/ui/texts/translator.ts';
import { engine } from './engine.ts';

/** The scenario for the handbook. */
export function paper(scenario: string, writing: Writing, texts: LabTexts): Paper {
  const t = translator(writing, texts);
  return {
    title: t('report.title'),
    brief: t('paper.instructions'),
    instructions: t('paper.instructions'),
    files: [],
    checks: [{ name: t('check.answer.name'), rule: t('check.answer.hint2') }],
    solution: [{ heading: t('check.answer.name'), code: engine.solution(scenario, writing).answer }],
  };
}

/** What a reviewer reads about an attempt. */
export function review(verdict: Verdict, writing: Writing, texts: LabTexts): Review {
  const t = translator(writing, texts);
  const open = verdict.checks.filter(({ status }) => status === 'fail');
  return {
    solved: verdict.solved,
    summary: t('report.summary', { passed: verdict.passed, asked: verdict.asked }),
    open: open.map(({ id, variant }) => ({ name: t(\`check.\${id}.name\`), saw: t(\`check.\${id}.\${variant}.saw\`), next: t(\`check.\${id}.\${variant}.next\`) })),
  };
}
`,
  'texts/en.json': `{
  "check.answer.name": "Answer",
  "check.answer.pass": "There is an answer.",
  "check.answer.cost": "A reader learns nothing from an empty page.",
  "check.answer.missing.saw": "There is no answer yet.",
  "check.answer.missing.next": "Write one sentence.",
  "check.answer.why": "Every lab begins with a first sentence.",
  "check.answer.hint1": "Look at the field.",
  "check.answer.hint2": "The answer is not empty.",
  "check.answer.hint3": "Somebody else wrote: we lend books.",
  "report.title": "New lab",
  "report.summary": "{passed} of {asked} checks pass.",
  "paper.instructions": "Write your answer on paper."
}
`,
  'texts/ro.json': `{
  "check.answer.name": "Răspuns",
  "check.answer.pass": "Există un răspuns.",
  "check.answer.cost": "Dintr-o pagină goală cititorul nu află nimic.",
  "check.answer.missing.saw": "Nu există încă un răspuns.",
  "check.answer.missing.next": "Scrieți o propoziție.",
  "check.answer.why": "Orice laborator începe cu o primă propoziție.",
  "check.answer.hint1": "Uitați-vă la câmp.",
  "check.answer.hint2": "Răspunsul nu este gol.",
  "check.answer.hint3": "Altcineva a scris: împrumutăm cărți.",
  "report.title": "Laborator nou",
  "report.summary": "Au trecut {passed} din {asked} verificări.",
  "paper.instructions": "Scrieți răspunsul pe hârtie."
}
`,
  'texts/sr.json': `{
  "check.answer.name": "Одговор",
  "check.answer.pass": "Одговор постоји.",
  "check.answer.cost": "Из празне странице читалац не сазнаје ништа.",
  "check.answer.missing.saw": "Одговора још нема.",
  "check.answer.missing.next": "Напишите једну реченицу.",
  "check.answer.why": "Свака лабораторија почиње првом реченицом.",
  "check.answer.hint1": "Погледајте поље.",
  "check.answer.hint2": "Одговор није празан.",
  "check.answer.hint3": "Неко други је написао: позајмљујемо књиге.",
  "report.title": "Нова лабораторија",
  "report.summary": "Прошло је {passed} од {asked} провера.",
  "paper.instructions": "Напишите одговор на папиру."
}
`,
  'engine.test.ts': `import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WRITINGS } from '../../src/kernel/writing.ts';
import { engine } from './engine.ts';

const context = { today: '2026-11-23', specs: new Map() };

test('the solution solves what the beginning does not, in every writing', () => {
  for (const { id } of engine.scenarios) {
    for (const writing of WRITINGS) {
      expect(engine.judge(id, engine.start(id, writing), context).solved).toBe(false);
      expect(engine.judge(id, engine.solution(id, writing), context).solved).toBe(true);
    }
  }
});

test('any JSON is work or gets its faults named', () => {
  fc.assert(
    fc.property(fc.anything(), (input) => {
      const parsed = engine.parse(input);
      if (parsed.ok) engine.judge('first-steps', parsed.work, context);
      else expect(parsed.faults.length).toBeGreaterThan(0);
    }),
  );
});
`,
  'README.md': `# SLUG

What one learns to do here, and for whom it matters.

- \`engine.ts\` is pure: the same verdict in the browser, on the server and in a test. It never throws on anybody's work.
- \`texts/\` hold every word, in three languages; Serbian in Cyrillic. Feedback says what we saw, what it costs a reader, and the
  smallest next step.
- \`faces.ts\` puts the lab on paper and before a reviewer. \`Lab.svelte\` beside this file is the live face, yet to be written.
- A numeric limit comes from \`specs/\`, never from here.
`,
};
