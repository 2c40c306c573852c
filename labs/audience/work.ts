/** What a learner edits in the audience lab. Plain JSON, free of language except for the sentences that she writes herself. */

export const COUNTRIES = ['rs', 'ro'] as const;
export type Country = (typeof COUNTRIES)[number];

/** Networks admit people from 13; the census knows 0–14, 15–64 and 65+, so the bands are cut at 13, 15, 18, 35, 55 and 65 years. */
export const AGES = ['0-12', '13-14', '15-17', '18-34', '35-54', '55-64', '65+'] as const;
export type Age = (typeof AGES)[number];
export const SEXES = ['woman', 'man'] as const;
export type Sex = (typeof SEXES)[number];
/** `child`: under 15, whom the census does not ask. */
export const EDUCATIONS = ['child', 'low', 'medium', 'higher', 'unknown'] as const;
export type Education = (typeof EDUCATIONS)[number];
export const PLACES = ['urban', 'rural'] as const;
export type Place = (typeof PLACES)[number];
export const NETWORKS = ['facebook', 'instagram', 'tiktok', 'youtube'] as const;
export type Network = (typeof NETWORKS)[number];
export const INTERESTS = ['reading', 'family', 'history', 'crafts', 'garden', 'computers'] as const;
/** Offered because real tools have offered them; the town knows nothing about them and the check refuses them. */
export const SPECIAL = ['health', 'religion', 'politics', 'origin'] as const;
export type Special = (typeof SPECIAL)[number];
export type Interest = (typeof INTERESTS)[number] | Special;
export const CURRENCIES = ['USD', 'EUR', 'RSD', 'RON'] as const;
export type Currency = (typeof CURRENCIES)[number];
/** Groups that a plan may leave out. */
export const GROUPS = ['old', 'rural', 'offline', 'young', 'low'] as const;
export type GroupId = (typeof GROUPS)[number];

/** “People who are …”: an empty list and `any` ask for nothing; several values of one field mean “at least one of them”. */
export interface Condition {
  ages: Age[];
  sex: Sex | 'any';
  education: Education[];
  place: Place | 'any';
  online: 'any' | 'yes' | 'no';
  networks: Network[];
  interests: Interest[];
}

/** People of any of the conditions (∪), without those of `not` (∖). `ads` false = reached on foot, at school, by letter. */
export interface Segment {
  any: Condition[];
  not: Condition | null;
  ads: boolean;
}

/** The census row of a town. Shares are in percent; null = the field is empty. */
export const ROW_FIELDS = ['residents', 'under15', 'from15to64', 'over65', 'women', 'low', 'medium', 'higher'] as const;
export type Row = Record<(typeof ROW_FIELDS)[number], number | null>;

/** What nobody has measured: the learner sets it and answers for it. */
export interface Assumptions {
  /** Percent of residents in a town proper; known for Romania only. */
  urban: number;
  /** Percent of people of 65 and older who use the internet. */
  online65: number;
  /** For each network: percent of all residents, and how much younger (+) or older (−) its people are, −3 to 3. */
  networks: Record<Network, { share: number; tilt: number }>;
}

export interface Line {
  /** Index into `segments`. */
  segment: number;
  network: Network;
  money: number | null;
}

export interface Plan {
  lines: Line[];
  leftOut: GroupId[];
  /** What is done for those who are left out. Asked for, never judged. */
  remedy: string;
}

export interface AudienceWork {
  country: Country;
  seed: number;
  /** The learner's own town, or null for the invented one. */
  own: { name: string; row: Row } | null;
  assume: Assumptions;
  segments: Segment[];
  /** Segments whose people have been counted, in order: what was told cannot be taken back. */
  counted: Segment[];
  /** Age from which a child may sign up alone. */
  consentAge: number | null;
  quote: { cpm: number | null; currency: Currency; source: string; day: string };
  budget: number | null;
  plans: Plan[];
  /** Which plan reaches more people; `tie` = the bands overlap, so it cannot be told. */
  verdict: 'first' | 'second' | 'tie' | null;
  owner: string;
  by: string;
}

export const LIMITS = {
  segments: 6,
  conditions: 3,
  counted: 60,
  plans: 2,
  lines: 8,
  text: 2_000,
  residents: 60_000,
  least: 500,
} as const;

export const anyone = (more: Partial<Condition> = {}): Condition => ({
  ages: [],
  sex: 'any',
  education: [],
  place: 'any',
  online: 'any',
  networks: [],
  interests: [],
  ...more,
});
