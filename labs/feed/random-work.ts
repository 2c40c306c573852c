import { u } from '../../src/labs/bench/random.ts';
import { ACTIONS, CAPTIONS, COMPONENTS, PRESETS, SEGMENTS, TOPICS, TYPES, type Component } from './model/words.ts';
import { begin } from './scenarios/begin.ts';
import { FACTORS, LIMIT_STATEMENTS, MYTHS, VERDICTS, weightsOf, type Draft, type FeedWork, type Guess } from './work.ts';

/**
 * Work that a hurried or a stubborn person might leave, made from a number alone: the same in a browser and on the server. For
 * tests of sameness; about half of it is near to an answer.
 */
export function randomWork(n: number, scenario: string): FeedWork {
  let draws = 0;
  const luck = (): number => u(n, 900, draws++);
  const whole = (least: number, most: number): number => least + Math.floor(luck() * (most - least + 1));
  const one = <Item>(items: readonly Item[]): Item => items[whole(0, items.length - 1)] as Item;
  const some = <Item>(items: readonly Item[]): Item[] => items.filter(() => luck() < 0.5);
  const maybe = <Item>(item: Item): Item | null => (luck() < 0.7 ? item : null);
  const draft = (last: number): Draft => ({
    type: one(TYPES),
    topic: one(TOPICS),
    caption: one(CAPTIONS),
    at: whole(0, last),
    community: luck() < 0.5,
    answers: luck() < 0.5,
  });
  const guess = (): Guess => Object.fromEntries(SEGMENTS.map((segment) => [segment, maybe(whole(-3, 110))])) as Guess;
  const base = begin(scenario);
  const isWeek = scenario === 'week';
  const first = draft(11);
  const changed = (): Draft => {
    const other = draft(11);
    return luck() < 0.6 ? { ...first, [one(FACTORS)]: other[one(FACTORS)], type: one(TYPES) } : { ...other, topic: first.topic };
  };
  // A factor that got another factor's value is no draft; only whole ones stay.
  const isWhole = (each: Draft): boolean =>
    CAPTIONS.includes(each.caption) &&
    typeof each.at === 'number' &&
    typeof each.community === 'boolean' &&
    typeof each.answers === 'boolean';
  const plan = Array.from({ length: whole(0, 5) }, () => draft(27));
  const presets = some(PRESETS).slice(0, 2);
  const weights = () => weightsOf(Object.fromEntries(ACTIONS.map((action) => [action, whole(-20, 40) / 2])));
  return {
    ...base,
    seed: whole(0, 2 ** 31 - 1),
    myth: maybe(one(MYTHS)),
    preset: one(PRESETS),
    draft: first,
    guess: guess(),
    tries: isWeek
      ? []
      : [first, changed(), changed(), changed()]
          .filter(isWhole)
          .map((each) => ({ preset: 'facebook', draft: each, guess: guess() })),
    conclusion: maybe(one(FACTORS)),
    plan,
    presets,
    seeds: whole(1, 3),
    favourite: maybe(one(PRESETS)),
    compared: isWeek
      ? maybe({ plan: luck() < 0.7 ? plan : [], presets, seeds: whole(1, 2), favourite: maybe(one(PRESETS)) })
      : null,
    verdicts: Object.fromEntries(some(PRESETS).map((preset) => [preset, one(VERDICTS)])),
    own: {
      followers: maybe(whole(-5, 3000)),
      people: maybe(whole(-5, 9000)),
      source: one(['', 'statistics']),
      day: one(['', '2026-10-01']),
    },
    first: luck() < 0.5 ? base.first : weights(),
    second: weights(),
    components: Object.fromEntries(COMPONENTS.map((each) => [each, luck() < 0.5])) as Record<Component, boolean>,
    weighed: scenario === 'own-page' ? whole(0, 5) : 0,
    limits: some(LIMIT_STATEMENTS),
    policy: one(['', 'We answer every comment within a day and beg for nothing.', '50 % of all people']),
    owner: one(['', 'Ana']),
    by: one(['', '2026-12-01']),
  };
}
