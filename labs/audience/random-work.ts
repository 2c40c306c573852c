import { languageOf, type Writing } from '../../src/kernel/writing.ts';
import { u } from '../../src/labs/bench/random.ts';
import { begin } from './scenarios/begin.ts';
import { solve } from './scenarios/solve.ts';
import {
  AGES,
  anyone,
  COUNTRIES,
  CURRENCIES,
  EDUCATIONS,
  GROUPS,
  INTERESTS,
  NETWORKS,
  SPECIAL,
  type AudienceWork,
  type Condition,
  type Segment,
} from './work.ts';

/**
 * Work that a hurried or a stubborn person might leave, made from a number alone: the same in a browser and on the server. For
 * tests of sameness; half of it is a solution in which a few things were changed.
 */
export function randomWork(n: number, scenario: string, writing: Writing): AudienceWork {
  let draws = 0;
  const luck = (): number => u(n, 500, draws++);
  const whole = (least: number, most: number): number => least + Math.floor(luck() * (most - least + 1));
  const one = <Item>(items: readonly Item[]): Item => items[whole(0, items.length - 1)] as Item;
  const some = <Item>(items: readonly Item[], part = 0.3): Item[] => items.filter(() => luck() < part);
  const amount = (): number | null => one([null, -20, 0, 0.01, whole(1, 500), whole(1, 50_000) / 100, 1e9]);
  const condition = (): Condition =>
    anyone({
      ages: some(AGES),
      sex: one(['any', 'any', 'woman', 'man']),
      education: some(EDUCATIONS, 0.15),
      place: one(['any', 'any', 'urban', 'rural']),
      online: one(['any', 'any', 'yes', 'no']),
      networks: some(NETWORKS, 0.25),
      interests: some([...INTERESTS, ...SPECIAL], 0.15),
    });
  const segment = (): Segment => ({
    any: Array.from({ length: whole(0, 3) }, condition),
    not: luck() < 0.3 ? condition() : null,
    ads: luck() < 0.8,
  });
  const country = one(COUNTRIES);
  const work = luck() < 0.5 ? begin(scenario, country) : solve(scenario, country, languageOf(writing));
  if (luck() < 0.6) work.segments = Array.from({ length: whole(0, 4) }, segment);
  work.seed = whole(0, 2 ** 31 - 1);
  work.consentAge = one([null, 13, 15, 16, 18]);
  work.assume = { ...work.assume, urban: whole(0, 100), online65: whole(0, 1000) / 10 };
  work.quote = { ...work.quote, cpm: amount(), currency: one(CURRENCIES), day: one(['', '2026-11-10']) };
  if (luck() < 0.7) work.budget = amount();
  if (work.own && luck() < 0.4) work.own.row.residents = one([null, -5, 12.5, 499, 500, 9_000]);
  for (const plan of work.plans) {
    if (luck() < 0.5)
      plan.lines = Array.from({ length: whole(0, 3) }, () => ({ segment: whole(0, 4), network: one(NETWORKS), money: amount() }));
    if (luck() < 0.5) plan.leftOut = some(GROUPS, 0.5);
  }
  work.verdict = one([null, 'first', 'second', 'tie']);
  return work;
}
