import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { LANGUAGES, WRITINGS } from '../../../src/kernel/writing.ts';
import { toLatin } from '../../../src/kernel/serbian/to-latin.ts';
import { feedbackOf, findingsOf, hintsOf, whyOf } from '../../../src/labs/bench/feedback.ts';
import { reviewOf } from '../../../src/labs/bench/review-of.ts';
import { readSpecs } from '../../../src/labs/index.server.ts';
import { engine } from '../engine.ts';
import { basisOf, CHECKS } from '../judge.ts';
import { paper } from '../print.ts';
import type { ProfileWork } from '../work.ts';
import en from './en.json' with { type: 'json' };
import ro from './ro.json' with { type: 'json' };
import sr from './sr.json' with { type: 'json' };

const ALL: Record<string, Record<string, string>> = { en, ro, sr };
const inWriting = (writing: string): Record<string, string> =>
  writing === 'sr-Latn'
    ? Object.fromEntries(Object.entries(sr).map(([key, text]) => [key, toLatin(text)]))
    : (ALL[writing] ?? en);
const context = { today: '2026-11-23', specs: await readSpecs() };
/** Names of placeholders; the words inside a choice are not names. */
const names = (message: string): string[] => {
  const found = new Set<string>();
  const walk = (parts: ReturnType<IntlMessageFormat['getAst']>): void =>
    parts.forEach((part) => {
      if ('value' in part && part.type !== 0) found.add(String(part.value));
      if ('options' in part) Object.values(part.options).forEach(({ value }) => walk(value));
    });
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return [...found].sort();
};

test('the three languages have the same messages with the same placeholders', () => {
  for (const language of LANGUAGES) {
    const texts = ALL[language]!;
    expect(Object.keys(texts).sort()).toEqual(Object.keys(en).sort());
    for (const [key, message] of Object.entries(texts)) {
      expect(names(message), `${language} ${key}`).toEqual(names((en as Record<string, string>)[key]!));
      expect(message, key).not.toMatch(/!/);
      expect(message, key).not.toMatch(/[şţŞŢ]/);
    }
  }
});

test('every finding, hint and reason is whole sentences; the paper and the report have no holes', () => {
  for (const writing of WRITINGS) {
    const texts = inWriting(writing);
    for (const { id } of CHECKS) {
      expect(new Set(hintsOf(id, texts, writing)).size).toBe(3);
      expect(whyOf(id, texts, writing).length).toBeGreaterThan(30);
    }
    for (const { id, level } of engine.scenarios) {
      expect(JSON.stringify(paper(id, writing, texts))).not.toMatch(/undefined|NaN|\{[a-z]+\}/);
      for (const inputs of [engine.start(id, writing), engine.solution(id, writing)] as ProfileWork[]) {
        const results = engine.judge(id, inputs, context);
        reviewOf(results, writing, texts);
        for (const check of results.checks)
          for (const each of findingsOf(check)) {
            const { saw, cost, next, source } = feedbackOf(check.id, each, texts, writing, context.specs, basisOf(check.id));
            expect(`${saw} ${next}`).not.toMatch(/\{|undefined|NaN/);
            expect(source?.url).toMatch(/^https:/);
            if (each.status === 'fail') expect([saw, cost, next].every((text) => text.length > 8)).toBe(true);
          }
        const report = engine.report(
          {
            lab: 'profile',
            schemaVersion: 1,
            scenario: id,
            level,
            writing,
            seed: 0,
            inputs,
            results,
            specVersions: {},
            provenance: 'simulated',
          },
          texts,
          context,
        );
        expect(JSON.stringify(report)).not.toMatch(/undefined|NaN|\{[a-z]+\}/);
        expect(report.tables?.every(({ head, rows }) => rows.every((row) => row.length === head.length))).toBe(true);
        if (writing === 'sr-Latn')
          expect(JSON.stringify(report.lines.map(({ heading }) => heading))).not.toMatch(/\p{Script=Cyrillic}/u);
      }
    }
  }
});
