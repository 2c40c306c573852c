import { AGES, EDUCATIONS, INTERESTS, NETWORKS, type AudienceWork } from '../work.ts';
import type { People } from '../segment/sets.ts';
import { fit } from './fit.ts';
import { liking, marginalsOf, networkChances, onlineChances, rowOf, SIZES, startingTable, type Town } from './town.ts';

/** Everything that a person of the town may be, with how many are to be expected; a “person” of it is a kind of person. */
export interface ExpectedTown extends Town {
  weight: Float64Array;
}

/** Kinds rarer than this are left out: a hundred thousand of them are less than a thousandth of a person. */
const RAREST = 1e-8;

/**
 * The town as its published shares and the learner's assumptions foretell it, with no luck and no person in it. Plans are reckoned
 * here, so that nothing a plan tells can give away what the count of a small group hides.
 */
export function expectedTown(work: Pick<AudienceWork, 'country' | 'own' | 'assume'>): ExpectedTown {
  const { age, sex, education, place } = marginalsOf(rowOf(work), work.assume.urban);
  const table = fit(startingTable(null), SIZES, [age, sex, education, place]);
  const chances = onlineChances(work, age);
  const residents = age.reduce((sum, people) => sum + people, 0);
  const online = AGES.map(() => 0);
  table.forEach((people, cell) => {
    const a = Math.floor(cell / 20);
    online[a] = (online[a] ?? 0) + people * (chances[a]?.[cell % 2] ?? 0);
  });
  const networks = NETWORKS.map((network) => networkChances(online, residents, work.assume.networks[network]));
  const kinds: number[][] = [];
  table.forEach((people, cell) => {
    const [p, e, s, a] = [cell % 2, Math.floor(cell / 2) % EDUCATIONS.length, Math.floor(cell / 10) % 2, Math.floor(cell / 20)];
    const on = chances[a]?.[p] ?? 0;
    const joined = combinations(networks.map((chance) => chance[a] ?? 0));
    const liked = combinations(INTERESTS.map((_, k) => liking(k, a, s)));
    liked.forEach((like, interests) => {
      kinds.push([people * (1 - on) * like, a, s, e, p, 0, 0, interests]);
      joined.forEach((join, bits) => kinds.push([people * on * join * like, a, s, e, p, 1, bits, interests]));
    });
  });
  const kept = kinds.filter(([weight = 0]) => weight > RAREST);
  const column = (field: number): Uint8Array => Uint8Array.from(kept, (kind) => kind[field] ?? 0);
  return {
    size: kept.length,
    weight: Float64Array.from(kept, ([weight = 0]) => weight),
    age: column(1),
    sex: column(2),
    education: column(3),
    place: column(4),
    online: column(5),
    networks: column(6),
    interests: column(7),
  };
}

/** Chance of each set of independent things, by its bits. */
function combinations(chances: readonly number[]): number[] {
  return chances.reduce((sets, chance, k) => {
    const without = sets.map((each) => each * (1 - chance));
    return k === 0 ? [1 - chance, chance] : [...without, ...sets.map((each) => each * chance)];
  }, [] as number[]);
}

/** People to be expected in a set of kinds. */
export const peopleIn = ({ weight }: ExpectedTown, kinds: People): number =>
  weight.reduce((sum, people, i) => (kinds[i] === 1 ? sum + people : sum), 0);
