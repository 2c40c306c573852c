import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/kernel/writing.ts';
import type { Artifact } from '../../../src/labs/contract.ts';
import { labTexts, readSpecs } from '../../../src/labs/index.server.ts';
import { engine } from '../engine.ts';
import { SCENARIOS } from '../scenarios/index.ts';
import type { SeoWork } from '../work.ts';
import en from './en.json' with { type: 'json' };
import ro from './ro.json' with { type: 'json' };
import sr from './sr.json' with { type: 'json' };

const ALL: Record<string, Record<string, string>> = { en, ro, sr };
const context = { today: '2026-11-23', specs: await readSpecs() };
/** Words for a reader, without code and placeholders. */
const prose = (message: string): string => message.replace(/`[^`]*`/g, '').replace(/\{[^}]*\}/g, '');

test('the words keep the house’s manners', () => {
  const everything = LANGUAGES.flatMap((language) => [
    ...Object.values(ALL[language]!),
    ...SCENARIOS.flatMap(({ title, brief }) => [title[language], brief[language]]),
  ]);
  for (const message of everything) {
    expect(prose(message)).not.toMatch(/!/);
    expect(prose(message)).not.toMatch(/["']/);
    expect(message).not.toMatch(/[şţŞŢ]/);
    expect(message).not.toMatch(/will rank|\b100\s*%|\/100/i);
  }
  for (const message of Object.values(sr))
    expect(prose(message)).not.toMatch(/\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u);
  for (const message of [...Object.values(ro), ...Object.values(sr)]) expect(prose(message)).not.toContain('“,„');
});

test('the report shows before and after in the reader’s words', async () => {
  const texts = await labTexts('seo', 'sr-Latn');
  const inputs = engine.solution('repair-home', 'sr-Latn') as SeoWork;
  const artifact: Artifact<SeoWork> = {
    lab: 'seo',
    schemaVersion: 1,
    scenario: 'repair-home',
    level: 'foundation',
    writing: 'sr-Latn',
    seed: 0,
    inputs,
    results: engine.judge('repair-home', inputs, context),
    specVersions: {},
    provenance: 'simulated',
  };
  const report = engine.report(artifact, texts, context);
  expect(report.title).toBe('Popravite početnu stranicu: pre i posle');
  expect(report.summary).toContain('Prošlo je 7 od 7 provera.');
  expect(report.lines.map(({ heading }) => heading)).toContain('Naslov');
  expect(report.lines.find(({ heading }) => heading === 'Naslov')).toEqual({
    heading: 'Naslov',
    before: 'Naslov stranice home.html je „Početna“. Isti takav imaju hiljade stranica.',
    after: 'Svaka stranica ima naslov koji je imenuje.',
    status: 'pass',
  });
  expect(engine.report(artifact, texts).lines.map(({ before }) => before)).toEqual(report.lines.map(({ before }) => before));
});

test('the report of one’s own page shows the plan', async () => {
  const texts = await labTexts('seo', 'ro');
  const inputs = engine.solution('own-page', 'ro') as SeoWork;
  const artifact: Artifact<SeoWork> = {
    lab: 'seo',
    schemaVersion: 1,
    scenario: 'own-page',
    level: 'advanced',
    writing: 'ro',
    seed: 0,
    inputs: { ...inputs, plan: inputs.plan.slice(1) },
    results: engine.judge('own-page', { ...inputs, plan: inputs.plan.slice(1) }, context),
    specVersions: {},
    provenance: 'ownData',
  };
  const { lines, summary } = engine.report(artifact, texts, context);
  expect(summary).toContain('5 din 6');
  expect(lines.find(({ heading }) => heading === 'Poate fi afișată')).toMatchObject({
    status: 'fail',
    after: 'Nu are încă un plan.',
  });
  expect(lines.find(({ heading }) => heading === 'Titlu')?.after).toContain('Irina, de la sala de lectură, până la 2026-12-01');
});
