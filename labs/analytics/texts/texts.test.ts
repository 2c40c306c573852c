import { expect, test } from 'vitest';
import { QUESTIONS } from '../questions/all.ts';
import { fillIn } from './fill-in.ts';
import en from './en.json' with { type: 'json' };

const ALL = { en: fillIn(en) };

test('every slip and every fault of links, rows and advice has words', () => {
  const own: Record<string, string> = {
    view: 'open metric rows days segment',
    pages: 'open wrong',
    insight: 'open short no-figure other-figure',
    mobile: 'part all',
    link: 'empty not-web letters capitals spaces person tagged-twice internal unassigned',
    rows: 'none no-column no-figure simulated',
    period: 'open backwards',
    personal: 'none seen',
    traps: 'open missed',
    advice: 'short no-figure owner day past',
    target: 'metric target baseline elsewhere',
  };
  const slips = QUESTIONS.flatMap((question) =>
    question.kind === 'number' ? (question.slips ?? []).map(({ variant }) => [question.id, variant]) : [],
  );
  const variants = Object.entries(own).flatMap(([id, list]) => list.split(' ').map((variant) => [id, variant]));
  for (const [id, variant] of [...slips, ...variants])
    for (const part of ['saw', 'next']) expect(ALL.en, `${id} ${variant}`).toHaveProperty([`check.${id}.${variant}.${part}`]);
  for (const question of QUESTIONS) {
    expect(ALL.en).toHaveProperty([`q.${question.id}`]);
    if (question.kind === 'pick' && question.id !== 'leaflet')
      for (const option of question.options) expect(ALL.en).toHaveProperty([`o.${question.id}.${option}`]);
  }
});
