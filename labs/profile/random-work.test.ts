import { expect, test } from 'vitest';
import { toLatin } from '../../src/kernel/serbian/to-latin.ts';
import { WRITINGS } from '../../src/kernel/writing.ts';
import { feedbackOf, findingsOf } from '../../src/labs/bench/feedback.ts';
import { readSpecs } from '../../src/labs/index.server.ts';
import { engine } from './engine.ts';
import { basisOf } from './judge.ts';
import { randomWork } from './random-work.ts';
import { tablesOf } from './report.ts';
import { translator } from '../../src/ui/texts/translator.ts';
import en from './texts/en.json' with { type: 'json' };
import ro from './texts/ro.json' with { type: 'json' };
import sr from './texts/sr.json' with { type: 'json' };

const context = { today: '2026-11-23', specs: await readSpecs() };
const latin = Object.fromEntries(Object.entries(sr).map(([key, text]) => [key, toLatin(text)]));
const TEXTS: Record<string, Record<string, string>> = { en, ro, sr, 'sr-Latn': latin };

test('300 odd works are work, are judged the same twice and after a way through JSON, and every finding has its words', () => {
  const variants = new Set<string>();
  let solved = 0;
  for (let n = 0; n < 300; n++) {
    const writing = WRITINGS[n % WRITINGS.length] ?? 'en';
    const { id } = engine.scenarios[n % engine.scenarios.length]!;
    const work = randomWork(n, id, writing);
    const parsed = engine.parse(JSON.parse(JSON.stringify(work)));
    expect(parsed, `${n}`).toEqual({ ok: true, work });
    const verdict = engine.judge(id, work, context);
    expect(engine.judge(id, work, context)).toEqual(verdict);
    if (parsed.ok) expect(engine.judge(id, parsed.work, context)).toEqual(verdict);
    if (verdict.solved) solved++;
    expect(randomWork(n, id, writing)).toEqual(work);
    const texts = TEXTS[writing] ?? en;
    for (const check of verdict.checks)
      for (const finding of findingsOf(check)) {
        variants.add(`${check.id}.${finding.variant ?? finding.status}`);
        feedbackOf(check.id, finding, texts, writing, context.specs, basisOf(check.id));
      }
    tablesOf(work, translator(writing, texts));
  }
  expect(variants.size).toBeGreaterThan(40);
  expect(solved).toBeLessThan(150);
});
