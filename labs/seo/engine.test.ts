import { describe, expect, test } from 'vitest';
import type { CheckResult, Verdict } from '../../src/labs/contract.ts';
import { WRITINGS } from '../../src/kernel/writing.ts';
import { readSpecs } from '../../src/labs/specs/read-specs.ts';
import { engine } from './engine.ts';
import { SCENARIOS } from './scenarios/index.ts';
import { contentIn, seed } from './scenarios/scenario.ts';
import type { SeoWork } from './work.ts';

const context = { today: '2026-11-23', specs: await readSpecs() };
const failing = (verdict: Verdict): string[] => verdict.checks.filter(({ status }) => status === 'fail').map(({ id }) => id);
const findings = (verdict: Verdict): number =>
  verdict.checks.flatMap((check: CheckResult) => [check, ...(check.also ?? [])]).filter(({ status }) => status === 'fail').length;
const cases = SCENARIOS.flatMap((scenario) => WRITINGS.map((writing) => [scenario.id, writing, scenario] as const));

describe.each(cases)('%s in %s', (id, writing, scenario) => {
  const { faults, solution } = contentIn(scenario, writing);
  const start = engine.start(id, writing);

  test('the work as it begins is well formed and not solved', () => {
    expect(engine.parse(JSON.parse(JSON.stringify(start)))).toEqual({ ok: true, work: start });
    expect(engine.judge(id, start, context).solved).toBe(false);
  });

  test('the solution is well formed, passes everything that is asked, and warns of nothing', () => {
    const work = engine.solution(id, writing);
    expect(engine.parse(JSON.parse(JSON.stringify(work)))).toEqual({ ok: true, work });
    const verdict = engine.judge(id, work, context);
    expect(verdict).toMatchObject({ solved: true, passed: verdict.asked, needs: [] });
    expect(verdict.checks.filter(({ status }) => status === 'warn' || status === 'unsure')).toEqual([]);
  });

  test('the seeded faults trip exactly their checks', () => {
    if (scenario.needs === 'plan') return expect(faults).toEqual([]);
    const verdict = engine.judge(id, start, context);
    expect(new Set(failing(verdict))).toEqual(new Set(faults.map(({ check }) => check)));
    expect(findings(verdict)).toBeGreaterThanOrEqual(faults.length);
  });

  test.each(faults.map((fault, i) => [i + 1, fault.check, fault.where, fault] as const))(
    'fault %i trips %s in %s and nothing else',
    (_i, check, _where, fault) => {
      const verdict = engine.judge(id, { ...seed(solution, [fault]), because: 'x' }, context);
      expect(failing(verdict)).toEqual([check]);
      expect(verdict.solved).toBe(false);
    },
  );

  test('judging twice gives the same verdict and leaves the work alone', () => {
    const before = structuredClone(start);
    expect(engine.judge(id, start, context)).toEqual(engine.judge(id, start, context));
    expect(start).toEqual(before);
  });
});

test('the Serbian Latin scenario holds no Cyrillic, except where the site has two scripts', () => {
  for (const scenario of SCENARIOS.filter(({ multilingual }) => !multilingual)) {
    expect(JSON.stringify(engine.start(scenario.id, 'sr-Latn'))).not.toMatch(/\p{Script=Cyrillic}/u);
  }
});

test('as many faults as the curriculum promises: six marked, fourteen unmarked over four pages', () => {
  for (const writing of WRITINGS) {
    const marks = engine.marks('repair-home', writing);
    expect(marks.map(({ check }) => check).sort()).toEqual([
      'alt',
      'headings',
      'indexable',
      'link-text',
      'meta-description',
      'title',
    ]);
    const lines = engine.start('repair-home', writing).pages[0]!.html.split('\n');
    for (const { line, endLine } of marks) expect(lines[line - 1]!.trim(), `${line}–${endLine}`).not.toBe('');
    expect(engine.marks('four-pages', writing)).toEqual([]);
    const { faults, solution } = contentIn(
      SCENARIOS.find(({ id }) => id === 'four-pages')!,
      writing,
    );
    expect([faults.length, solution.pages.length]).toEqual([14, 4]);
  }
});

test('a mark stands on the line where its check finds the fault', () => {
  const verdict = engine.judge('repair-home', engine.start('repair-home', 'ro'), context);
  for (const mark of engine.marks('repair-home', 'ro')) {
    expect(verdict.checks.find(({ id }) => id === mark.check)?.evidence[0]).toMatchObject({ where: mark.where, line: mark.line });
  }
});

test('Foundation asks for a reason, and blanks are none', () => {
  const work = engine.solution('repair-home', 'sr');
  expect(engine.judge('repair-home', { ...work, because: ' \n' }, context)).toMatchObject({
    solved: false,
    needs: ['because'],
    passed: 7,
    asked: 7,
  });
});

describe('no way around', () => {
  const work = engine.solution('repair-home', 'en');
  const withHtml = (html: string): SeoWork => ({ ...work, pages: [{ ...work.pages[0]!, html }] });
  test.each([
    ['an empty page', withHtml('')],
    ['a page without its pictures', withHtml(work.pages[0]!.html.replace(/<img[^>]*>/, ''))],
    ['a page without its contact', withHtml(work.pages[0]!.html.replace(/<p>12 Mill Lane.*<\/p>/, ''))],
    ['a page hidden from readers', withHtml(work.pages[0]!.html.replace('<main>', '<main hidden>'))],
    ['a page that is not sent', { ...work, pages: [{ ...work.pages[0]!, id: 'other' }] }],
    [
      'a page at an address of its own',
      { ...work, pages: [{ ...work.pages[0]!, url: 'https://elsewhere.example/', html: '<h1>x</h1>' }] },
    ],
  ])('%s does not solve', (_name, tried) => {
    expect(engine.judge('repair-home', tried, context).solved).toBe(false);
  });
});

describe('one’s own page', () => {
  const work = engine.solution('own-page', 'en');
  test('counts what a plan covers, wholly filled in', () => {
    const plan = work.plan.map((item, i) => (i === 0 ? { ...item, who: ' ' } : item));
    expect(engine.judge('own-page', { ...work, plan }, context)).toMatchObject({
      solved: false,
      asked: 6,
      passed: 5,
      needs: ['plan'],
    });
  });
  test('a page without failing checks needs no plan', () => {
    const page = { ...engine.solution('repair-home', 'en').pages[0]!, id: 'page' };
    expect(engine.judge('own-page', { ...work, pages: [page], plan: [] }, context)).toMatchObject({ solved: true, asked: 0 });
  });
});

test('a scenario that does not exist is a fault of the caller', () => {
  expect(() => engine.start('nowhere', 'en')).toThrow('nowhere');
});
