import { expect, test } from 'vitest';
import { WRITINGS } from '../../src/kernel/writing.ts';
import { engine } from './engine.ts';
import { randomWork } from './random-work.ts';

const context = { today: '2026-11-23', specs: new Map() };

test('300 random works: read back unchanged, judged without a fall, twice alike, and some of them solved', () => {
  const seen = new Set<string>();
  let solved = 0;
  for (let n = 1; n <= 300; n++) {
    const scenario = engine.scenarios[n % engine.scenarios.length]!.id;
    const writing = WRITINGS[n % WRITINGS.length]!;
    const work = randomWork(n, scenario, writing);
    expect(randomWork(n, scenario, writing)).toEqual(work);
    const json = JSON.stringify(work);
    expect(engine.parse(JSON.parse(json)), `${n}`).toEqual({ ok: true, work });
    const verdict = JSON.stringify(engine.judge(scenario, work, context));
    expect(JSON.stringify(work), 'judging changes nothing').toBe(json);
    expect(JSON.stringify(engine.judge(scenario, work, context))).toBe(verdict);
    seen.add(verdict);
    if (verdict.includes('"solved":true')) solved++;
  }
  expect(seen.size).toBeGreaterThan(120);
  expect(solved).toBeGreaterThan(20);
});
