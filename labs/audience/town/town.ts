import { u } from '../../../src/labs/bench/random.ts';
import {
  AGES,
  EDUCATIONS,
  INTERESTS,
  NETWORKS,
  PLACES,
  SEXES,
  type Age,
  type AudienceWork,
  type Country,
  type Network,
  type Row,
} from '../work.ts';
import { CENSUS, HOMES, ONLINE, RESIDENTS, YEARS } from './facts.ts';
import { fit } from './fit.ts';
import { largestRemainder, roundTable } from './round.ts';

/** People in typed columns, one place a person: indices into AGES, SEXES, EDUCATIONS, PLACES; online 0/1; bits of NETWORKS and INTERESTS. */
export interface Town {
  size: number;
  age: Uint8Array;
  sex: Uint8Array;
  education: Uint8Array;
  place: Uint8Array;
  online: Uint8Array;
  networks: Uint8Array;
  interests: Uint8Array;
}

export type Marginals = Record<'age' | 'sex' | 'education' | 'place', number[]>;
export const SIZES = [AGES.length, SEXES.length, EDUCATIONS.length, PLACES.length];

/** The row that a town is made from: the learner's own, or the invented town with the country's shares. Expects a row without faults. */
export const rowOf = (work: Pick<AudienceWork, 'country' | 'own'>): Record<keyof Row, number> => {
  const invented = { residents: RESIDENTS[work.country], ...CENSUS[work.country] };
  if (!work.own) return invented;
  const row = work.own.row;
  return Object.fromEntries(Object.entries(invented).map(([field]) => [field, row[field as keyof Row] ?? 0])) as typeof invented;
};

/** Whole people along every axis; every axis adds up to the residents, and each number is within one person of its share. */
export function marginalsOf(row: Record<keyof Row, number>, urban: number): Marginals {
  const people = Math.round(row.residents);
  const ages = row.under15 + row.from15to64 + row.over65;
  const age = largestRemainder(
    AGES.map((each) => (people * YEARS[each].of * row[YEARS[each].group]) / ages),
    people,
  );
  const child = (age[0] ?? 0) + (age[1] ?? 0);
  const unknown = Math.max(0, 100 - row.low - row.medium - row.higher);
  const asked = row.low + row.medium + row.higher + unknown;
  const adult = [row.low, row.medium, row.higher, unknown].map((share) => ((people - child) * share) / asked);
  const split = (share: number): number[] => largestRemainder([(people * share) / 100, people * (1 - share / 100)], people);
  return { age, sex: split(row.women), education: [child, ...largestRemainder(adult, people - child)], place: split(urban) };
}

/**
 * Odds that the tables say nothing about [our own]: schooling is rarer among the oldest and in villages; a tenth of chance by cell,
 * or none where no seed is given.
 */
export function startingTable(seed: number | null): number[] {
  const cells: number[] = [];
  AGES.forEach((age, a) =>
    SEXES.forEach((_, s) =>
      EDUCATIONS.forEach((education, e) =>
        PLACES.forEach((place, p) => {
          const isChild = age === '0-12' || age === '13-14';
          const still = age === '15-17' && education === 'higher';
          const old = age === '65+' ? { low: 2.2, medium: 0.8, higher: 0.6 } : { low: 1, medium: 1, higher: 1 };
          const rural = place === 'rural' ? { low: 1.5, medium: 1, higher: 0.5 } : { low: 1, medium: 1, higher: 1 };
          const odds = education === 'child' || education === 'unknown' ? 1 : old[education] * rural[education];
          const possible = isChild === (education === 'child') && !still;
          cells.push(possible ? odds * (seed === null ? 1 : 0.95 + 0.1 * u(seed, 1, a, s, e, p)) : 0);
        }),
      ),
    ),
  );
  return cells;
}

/** People in each combination of age, sex, education and place. */
export function tableOf(marginals: Marginals, seed: number): number[] {
  const wanted = [marginals.age, marginals.sex, marginals.education, marginals.place];
  return roundTable(fit(startingTable(seed), SIZES, wanted), SIZES, wanted);
}

/** The whole town. 18,400 people take about 10 ms. Same row, assumptions and seed = same people. */
export function townOf(work: Pick<AudienceWork, 'country' | 'own' | 'seed' | 'assume'>): Town {
  const table = tableOf(marginalsOf(rowOf(work), work.assume.urban), work.seed);
  const size = table.reduce((sum, each) => sum + each, 0);
  const column = (): Uint8Array => new Uint8Array(size);
  const town: Town = {
    size,
    age: column(),
    sex: column(),
    education: column(),
    place: column(),
    online: column(),
    networks: column(),
    interests: column(),
  };
  let person = 0;
  table.forEach((people, cell) => {
    for (let i = 0; i < people; i++, person++) {
      town.place[person] = cell % 2;
      town.education[person] = Math.floor(cell / 2) % EDUCATIONS.length;
      town.sex[person] = Math.floor(cell / 10) % 2;
      town.age[person] = Math.floor(cell / 20);
    }
  });
  const ages = AGES.map((_, a) => town.age.reduce((sum, age) => sum + (age === a ? 1 : 0), 0));
  const chances = onlineChances(work, ages);
  for (let i = 0; i < size; i++)
    town.online[i] = u(work.seed, 2, i) < (chances[town.age[i] ?? 0]?.[town.place[i] ?? 0] ?? 0) ? 1 : 0;
  joinNetworks(town, work);
  for (let i = 0; i < size; i++) {
    let bits = 0;
    for (let k = 0; k < INTERESTS.length; k++)
      if (u(work.seed, 4, i, k) < liking(k, town.age[i] ?? 0, town.sex[i] ?? 0)) bits |= 1 << k;
    town.interests[i] = bits;
  }
  return town;
}

/** Chance of being online by age and place, from the people of each age; sources in facts.ts, the oldest by the learner's assumption. */
export function onlineChances(work: Pick<AudienceWork, 'country' | 'assume'>, ages: readonly number[]): number[][] {
  const old = work.assume.online65;
  const asked = ages.slice(2).reduce((sum, people) => sum + people, 0);
  const over65 = ages[6] ?? 0;
  // Serbia publishes one figure for all; what the oldest lack, the others must have.
  const others = asked > over65 ? Math.min(99.5, (ONLINE.rs.all * asked - old * over65) / (asked - over65)) : ONLINE.rs.all;
  const ro = { '35-54': ONLINE.ro.middle, '55-64': ONLINE.ro.older, '65+': old } as Partial<Record<Age, number>>;
  const homes = HOMES[work.country];
  return AGES.map((age) => {
    const share = age === '65+' ? old : work.country === 'rs' ? others : (ro[age] ?? ONLINE.ro.young);
    return PLACES.map((place) => Math.max(0, Math.min(99.5, (share * homes[place]) / homes.all)) / 100);
  });
}

/** An S from 0 to 1. Made of roots and quotients, which every browser rounds alike; exponentials differ in their last bit. */
const gentle = (x: number): number => (x === -Infinity ? 0 : 0.5 + (0.5 * x) / Math.sqrt(4 + x * x));

/** Chance that somebody online is on a network, by age: the tilt moves people between ages, the total stays what was assumed. */
export function networkChances(online: readonly number[], residents: number, assumed: { share: number; tilt: number }): number[] {
  const lean = AGES.map((age) =>
    age === '0-12' ? -Infinity : (age === '65+' ? -1 : age === '55-64' ? -0.5 : age === '35-54' ? 0 : 1) * assumed.tilt * 0.8,
  );
  const goal = (residents * assumed.share) / 100;
  const expected = (level: number): number => online.reduce((sum, people, a) => sum + people * gentle(level + (lean[a] ?? 0)), 0);
  let [low, high] = [-200, 200];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (expected(middle) < goal) low = middle;
    else high = middle;
  }
  return lean.map((each) => gentle(low + each));
}

function joinNetworks(town: Town, work: Pick<AudienceWork, 'seed' | 'assume'>): void {
  const online = AGES.map((_, a) => town.age.reduce((sum, age, i) => sum + (age === a && town.online[i] === 1 ? 1 : 0), 0));
  NETWORKS.forEach((network: Network, k) => {
    const chances = networkChances(online, town.size, work.assume.networks[network]);
    for (let i = 0; i < town.size; i++)
      if (town.online[i] === 1 && u(work.seed, 3, i, k) < (chances[town.age[i] ?? 0] ?? 0))
        town.networks[i] = (town.networks[i] ?? 0) | (1 << k);
  });
}

/** How likely an interest is [our own, invented for the exercise]: reading, family, history, crafts, garden, computers by age band. */
const LIKING = [
  [30, 30, 28, 28, 30, 32, 35],
  [0, 0, 0, 35, 40, 15, 12],
  [4, 5, 6, 8, 14, 22, 28],
  [15, 12, 10, 12, 14, 16, 16],
  [2, 2, 3, 8, 18, 30, 34],
  [25, 35, 38, 30, 22, 14, 8],
];
export const liking = (interest: number, age: number, sex: number): number => {
  const share = LIKING[interest]?.[age] ?? 0;
  return (share * (sex === 0 && interest === 0 ? 1.2 : 1)) / 100;
};

/** The census row in words that a country's figures would give: used for the invented town's table. */
export const inventedRow = (country: Country): Record<keyof Row, number> => ({
  residents: RESIDENTS[country],
  ...CENSUS[country],
});
