import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { LANGUAGES, WRITINGS } from '../../kernel/writing.ts';
import { feedbackOf, findingsOf, hintsOf, whyOf } from '../bench/feedback.ts';
import type { Artifact } from '../contract.ts';
import { readSpecs } from '../specs/read-specs.ts';
import { GUESTS } from './guests.ts';
import { labTexts, readEngine } from './read-lab.ts';

const context = { today: '2026-11-23', specs: await readSpecs() };
/** A new lab is tried beside all others, on a machine that may be busy. */
const SLOW = { timeout: 60_000 };
const HOLES = /undefined|NaN|\{[a-z]+\}/;

/** Names of placeholders; the words inside a choice are not names. */
function placeholders(message: string): string[] {
  const found = new Set<string>();
  const walk = (parts: ReturnType<IntlMessageFormat['getAst']>): void =>
    parts.forEach((part) => {
      if ('value' in part && part.type !== 0) found.add(String(part.value));
      if ('options' in part) Object.values(part.options).forEach(({ value }) => walk(value));
    });
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return [...found].sort();
}

test.each(GUESTS)(
  '$slug says the same in three languages, with the same placeholders and the house’s manners',
  async ({ texts }) => {
    const [en, ...others] = await Promise.all(LANGUAGES.map((language) => texts[language]()));
    for (const messages of others) {
      expect(Object.keys(messages).sort()).toEqual(Object.keys(en!).sort());
      for (const [key, message] of Object.entries(messages)) expect(placeholders(message), key).toEqual(placeholders(en![key]!));
    }
    for (const [key, message] of [en!, ...others].flatMap((messages) => Object.entries(messages))) {
      expect(message.replaceAll(/`[^`]*`/g, ''), key).not.toMatch(/!/);
      expect(message, key).not.toMatch(/[şţŞŢ]/);
    }
  },
);

test.each(GUESTS)('$slug has three hints and a reason for every check that it asks for', async ({ slug }) => {
  const { scenarios } = await readEngine(slug);
  for (const writing of WRITINGS) {
    const texts = await labTexts(slug, writing);
    for (const id of new Set(scenarios.flatMap(({ asks }) => asks))) {
      expect(new Set(hintsOf(id, texts, writing)).size, id).toBe(3);
      expect(whyOf(id, texts, writing).length, id).toBeGreaterThan(30);
    }
  }
});

test.each(GUESTS)(
  '$slug turns findings, reports, reviews and papers into whole sentences in every writing',
  SLOW,
  async ({ slug, faces }) => {
    const engine = await readEngine(slug);
    const { paper, review } = await faces();
    for (const writing of WRITINGS) {
      const texts = await labTexts(slug, writing);
      for (const { id, level } of engine.scenarios) {
        expect(JSON.stringify(paper(id, writing, texts))).not.toMatch(HOLES);
        for (const inputs of [engine.start(id, writing), engine.solution(id, writing)]) {
          const results = engine.judge(id, inputs, context);
          expect(review(results, writing, texts).summary).not.toMatch(HOLES);
          for (const check of results.checks)
            for (const finding of findingsOf(check)) {
              const { saw, cost, next, source } = feedbackOf(check.id, finding, texts, writing, context.specs);
              expect(`${saw} ${next}`).not.toMatch(/\{|undefined|NaN/);
              if (source) expect(source.url).toMatch(/^https:/);
              if (finding.status === 'fail')
                for (const part of [saw, cost, next]) expect(part.length, `${check.id}: ${part}`).toBeGreaterThan(8);
            }
          const artifact: Artifact = {
            lab: slug,
            schemaVersion: engine.version,
            scenario: id,
            level,
            writing,
            seed: 1,
            inputs,
            results,
            specVersions: {},
            provenance: 'simulated',
          };
          const { title, summary, lines, tables = [] } = engine.report(artifact, texts, context);
          expect(JSON.stringify([title, summary, lines.map(({ heading, note }) => [heading, note]), tables])).not.toMatch(HOLES);
          for (const { head, rows } of tables) for (const row of rows) expect(row).toHaveLength(head.length);
          if (writing === 'sr-Latn')
            expect(JSON.stringify([title, summary, lines.map(({ heading }) => heading)])).not.toMatch(/\p{Script=Cyrillic}/u);
        }
      }
    }
  },
);
