import { faultList, reader, type FieldCode } from '../../src/labs/bench/reader.ts';
import { DEFAULTS } from './town/facts.ts';
import {
  AGES,
  COUNTRIES,
  CURRENCIES,
  EDUCATIONS,
  GROUPS,
  INTERESTS,
  LIMITS,
  NETWORKS,
  PLACES,
  ROW_FIELDS,
  SEXES,
  SPECIAL,
  type AudienceWork,
  type Condition,
  type Country,
  type Row,
  type Segment,
} from './work.ts';

export type Parsed = { ok: true; work: AudienceWork } | { ok: false; faults: { field: string; code: FieldCode }[] };
type Read = ReturnType<typeof reader<never>>;
const MOST = 1e9;

/** Checks what claims to be work and copies only what belongs to it. Numbers may be empty (null) or nonsense: the checks tell. */
export function parseWork(input: unknown): Parsed {
  const { faults, fault } = faultList<never>();
  const read = reader<never>(fault);
  const amount = amountIn(read);
  const root = read.object(input, '');
  const quote = read.object(root.quote, 'quote');
  const country = read.oneOf(root.country, 'country', COUNTRIES);
  const work: AudienceWork = {
    country,
    seed: read.number(root.seed, 'seed', 0, 2 ** 31 - 1),
    own: root.own === null ? null : ownIn(read, root.own),
    assume: assumeIn(read, root.assume, country),
    segments: read.list(root.segments, 'segments', LIMITS.segments).map((each, i) => segmentIn(read, each, `segments.${i}`)),
    counted: read.list(root.counted, 'counted', LIMITS.counted).map((each, i) => segmentIn(read, each, `counted.${i}`)),
    consentAge: amount(root.consentAge, 'consentAge'),
    quote: {
      cpm: amount(quote.cpm, 'quote.cpm'),
      currency: read.oneOf(quote.currency, 'quote.currency', CURRENCIES),
      source: read.text(quote.source, 'quote.source', LIMITS.text),
      day: read.day(quote.day, 'quote.day'),
    },
    budget: amount(root.budget, 'budget'),
    plans: read.list(root.plans, 'plans', LIMITS.plans).map((each, i) => {
      const plan = read.object(each, `plans.${i}`);
      return {
        lines: read.list(plan.lines, `plans.${i}.lines`, LIMITS.lines).map((item, l) => {
          const at = `plans.${i}.lines.${l}`;
          const line = read.object(item, at);
          return {
            segment: read.number(line.segment, `${at}.segment`, 0, LIMITS.segments - 1),
            network: read.oneOf(line.network, `${at}.network`, NETWORKS),
            money: amount(line.money, `${at}.money`),
          };
        }),
        leftOut: several(read, plan.leftOut, `plans.${i}.leftOut`, GROUPS),
        remedy: read.text(plan.remedy, `plans.${i}.remedy`, LIMITS.text),
      };
    }),
    verdict: root.verdict === null ? null : read.oneOf(root.verdict, 'verdict', ['first', 'second', 'tie'] as const),
    owner: read.text(root.owner, 'owner', LIMITS.text),
    by: read.day(root.by, 'by'),
  };
  return faults.length > 0 ? { ok: false, faults } : { ok: true, work };
}

/** A number or an empty field. */
const amountIn =
  (read: Read) =>
  (value: unknown, field: string): number | null =>
    value === null ? null : read.number(value, field, -MOST, MOST, true);

function several<Choice extends string>(
  read: Read,
  value: unknown,
  field: string,
  choices: readonly [Choice, ...Choice[]],
): Choice[] {
  return [...new Set(read.list(value, field, choices.length * 2).map((each, i) => read.oneOf(each, `${field}.${i}`, choices)))];
}

function conditionIn(read: Read, value: unknown, field: string): Condition {
  const each = read.object(value, field);
  return {
    ages: several(read, each.ages, `${field}.ages`, AGES),
    sex: read.oneOf(each.sex, `${field}.sex`, ['any', ...SEXES]),
    education: several(read, each.education, `${field}.education`, EDUCATIONS),
    place: read.oneOf(each.place, `${field}.place`, ['any', ...PLACES]),
    online: read.oneOf(each.online, `${field}.online`, ['any', 'yes', 'no']),
    networks: several(read, each.networks, `${field}.networks`, NETWORKS),
    interests: several(read, each.interests, `${field}.interests`, [...INTERESTS, ...SPECIAL]),
  };
}

function segmentIn(read: Read, value: unknown, field: string): Segment {
  const each = read.object(value, field);
  return {
    any: read.list(each.any, `${field}.any`, LIMITS.conditions).map((item, i) => conditionIn(read, item, `${field}.any.${i}`)),
    not: each.not === null ? null : conditionIn(read, each.not, `${field}.not`),
    ads: read.flag(each.ads, `${field}.ads`),
  };
}

function ownIn(read: Read, value: unknown): NonNullable<AudienceWork['own']> {
  const own = read.object(value, 'own');
  const given = read.object(own.row, 'own.row');
  const row = Object.fromEntries(ROW_FIELDS.map((field) => [field, amountIn(read)(given[field], `own.row.${field}`)])) as Row;
  return { name: read.text(own.name, 'own.name', LIMITS.text), row };
}

function assumeIn(read: Read, value: unknown, country: Country): AudienceWork['assume'] {
  const given = read.object(value, 'assume');
  const networks = read.object(given.networks, 'assume.networks');
  const one = (network: (typeof NETWORKS)[number]) => {
    const each = read.object(networks[network], `assume.networks.${network}`);
    return {
      share: read.number(each.share, `assume.networks.${network}.share`, 0, 95, true),
      tilt: read.number(each.tilt, `assume.networks.${network}.tilt`, -3, 3, true),
    };
  };
  return {
    urban: read.number(given.urban, 'assume.urban', 0, 100, true),
    online65: read.number(given.online65, 'assume.online65', 0, 100, true),
    networks: {
      facebook: one('facebook'),
      instagram: one('instagram'),
      tiktok: one('tiktok'),
      // Work from before YouTube was offered gets the assumption with which all work begins.
      youtube: networks.youtube === undefined ? { ...DEFAULTS[country].networks.youtube } : one('youtube'),
    },
  };
}
