import { faultList, reader, type FieldCode } from '../../src/labs/bench/reader.ts';
import { ACTIONS, CAPTIONS, COMPONENTS, PRESETS, SEGMENTS, TOPICS, TYPES, type Component } from './model/words.ts';
import {
  FACTORS,
  LIMIT_STATEMENTS,
  LIMITS,
  MYTHS,
  VERDICTS,
  type Draft,
  type FeedWork,
  type Guess,
  type Weights,
} from './work.ts';

export type Parsed = { ok: true; work: FeedWork } | { ok: false; faults: { field: string; code: FieldCode }[] };
type Read = ReturnType<typeof reader<never>>;
const LAST_ROUND = 27;

/** Checks what claims to be work and copies only what belongs to it. Numbers may be empty or nonsense: the checks tell. */
export function parseWork(input: unknown): Parsed {
  const { faults, fault } = faultList<never>();
  const read = reader<never>(fault);
  const root = read.object(input, '');
  const own = read.object(root.own, 'own');
  const components = read.object(root.components, 'components');
  const verdicts = read.object(root.verdicts, 'verdicts');
  const work: FeedWork = {
    seed: read.number(root.seed, 'seed', 0, 2 ** 31 - 1),
    myth: orNull(root.myth, (value) => read.oneOf(value, 'myth', MYTHS)),
    preset: read.oneOf(root.preset, 'preset', PRESETS),
    draft: draftIn(read, root.draft, 'draft'),
    guess: guessIn(read, root.guess, 'guess'),
    tries: read.list(root.tries, 'tries', LIMITS.tries).map((each, i) => {
      const at = read.object(each, `tries.${i}`);
      return {
        preset: read.oneOf(at.preset, `tries.${i}.preset`, PRESETS),
        draft: draftIn(read, at.draft, `tries.${i}.draft`),
        guess: guessIn(read, at.guess, `tries.${i}.guess`),
      };
    }),
    conclusion: orNull(root.conclusion, (value) => read.oneOf(value, 'conclusion', FACTORS)),
    plan: planIn(read, root.plan, 'plan'),
    presets: presetsIn(read, root.presets, 'presets'),
    seeds: read.number(root.seeds, 'seeds', 1, LIMITS.seeds),
    favourite: orNull(root.favourite, (value) => read.oneOf(value, 'favourite', PRESETS)),
    compared: orNull(root.compared, (value) => {
      const at = read.object(value, 'compared');
      return {
        plan: planIn(read, at.plan, 'compared.plan'),
        presets: presetsIn(read, at.presets, 'compared.presets'),
        seeds: read.number(at.seeds, 'compared.seeds', 1, LIMITS.seeds),
        favourite: orNull(at.favourite, (given) => read.oneOf(given, 'compared.favourite', PRESETS)),
      };
    }),
    verdicts: Object.fromEntries(
      PRESETS.filter((preset) => verdicts[preset] !== undefined).map((preset) => [
        preset,
        read.oneOf(verdicts[preset], `verdicts.${preset}`, VERDICTS),
      ]),
    ),
    own: {
      followers: amountIn(read, own.followers, 'own.followers', LIMITS.people),
      people: amountIn(read, own.people, 'own.people', LIMITS.people),
      source: read.text(own.source, 'own.source', LIMITS.text),
      day: read.day(own.day, 'own.day'),
    },
    first: weightsIn(read, root.first, 'first'),
    second: weightsIn(read, root.second, 'second'),
    components: Object.fromEntries(COMPONENTS.map((each) => [each, read.flag(components[each], `components.${each}`)])) as Record<
      Component,
      boolean
    >,
    weighed: read.number(root.weighed, 'weighed', 0, LIMITS.seeds),
    limits: [
      ...new Set(
        read
          .list(root.limits, 'limits', LIMIT_STATEMENTS.length)
          .map((each, i) => read.oneOf(each, `limits.${i}`, LIMIT_STATEMENTS)),
      ),
    ],
    policy: read.text(root.policy, 'policy', LIMITS.text),
    owner: read.text(root.owner, 'owner', LIMITS.text),
    by: read.day(root.by, 'by'),
  };
  return faults.length > 0 ? { ok: false, faults } : { ok: true, work };
}

const orNull = <Value>(value: unknown, take: (value: unknown) => Value): Value | null => (value === null ? null : take(value));

const amountIn = (read: Read, value: unknown, field: string, most: number): number | null =>
  orNull(value, (given) => read.number(given, field, -most, most, true));

function draftIn(read: Read, value: unknown, field: string): Draft {
  const each = read.object(value, field);
  return {
    type: read.oneOf(each.type, `${field}.type`, TYPES),
    topic: read.oneOf(each.topic, `${field}.topic`, TOPICS),
    caption: read.oneOf(each.caption, `${field}.caption`, CAPTIONS),
    at: read.number(each.at, `${field}.at`, 0, LAST_ROUND),
    community: read.flag(each.community, `${field}.community`),
    answers: read.flag(each.answers, `${field}.answers`),
  };
}

const planIn = (read: Read, value: unknown, field: string): Draft[] =>
  read.list(value, field, LIMITS.plan).map((each, i) => draftIn(read, each, `${field}.${i}`));

const presetsIn = (read: Read, value: unknown, field: string): FeedWork['presets'] => [
  ...new Set(read.list(value, field, PRESETS.length).map((each, i) => read.oneOf(each, `${field}.${i}`, PRESETS))),
];

function guessIn(read: Read, value: unknown, field: string): Guess {
  const each = read.object(value, field);
  return Object.fromEntries(
    SEGMENTS.map((segment) => [segment, amountIn(read, each[segment], `${field}.${segment}`, LIMITS.people)]),
  ) as Guess;
}

function weightsIn(read: Read, value: unknown, field: string): Weights {
  const each = read.object(value, field);
  return Object.fromEntries(
    ACTIONS.map((action) => [action, read.number(each[action], `${field}.${action}`, -LIMITS.weight, LIMITS.weight, true)]),
  ) as Weights;
}
