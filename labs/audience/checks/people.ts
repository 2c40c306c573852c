import { fail, ruleOf, type Check } from '../check.ts';
import { conditionsOf, isSpecial, meets, peopleWho } from '../segment/match.ts';
import { and, count, minus } from '../segment/sets.ts';
import { PERSONAS } from '../scenarios/personas.ts';
import { rowFaults } from '../town/row-faults.ts';
import type { Condition } from '../work.ts';

/** Row of the own town: every fault at once. */
export const row: Check = {
  id: 'row',
  basis: 'own.audience.sum',
  look({ work }) {
    if (!work.own) return [fail('none', '')];
    return rowFaults(work.own.row).map(({ field, code, value }) =>
      fail(code, String(value), { field, value: Number.isFinite(value) ? value : 0 }),
    );
  },
};

/** Each persona stands in her own segment, and the segment is not half the town. */
export const persona: Check = {
  id: 'persona',
  basis: 'own.audience.broad',
  look(situation) {
    const { work, people, town } = situation;
    const most = ruleOf(situation, 'own.audience.broad', 50);
    return PERSONAS.flatMap((each, i) => {
      const segment = work.segments[i];
      const number = { segment: i + 1 };
      if (!segment || !meets(each, segment)) return [fail('outside', '', number)];
      const share = (count(people[i] ?? new Uint8Array()) / Math.max(1, town?.size ?? 1)) * 100;
      return share > most
        ? [
            {
              ...fail('broad', '', { ...number, share: Math.round(share), most }, 'own.audience.broad'),
              measured: Math.round(share),
              threshold: most,
            },
          ]
        : [];
    });
  },
};

/** Nobody is addressed or counted in a group of fewer people than the floor. */
export const size: Check = {
  id: 'size',
  basis: 'google.segment.least',
  look(situation) {
    const least = ruleOf(situation, 'own.audience.floor', 100);
    const { people, work } = situation;
    if (people.length === 0) return [fail(situation.town ? 'none' : 'no-town', '')];
    return people.flatMap((each, i) => {
      const number = { segment: i + 1, least };
      if (count(each) === 0) return [fail(work.segments[i]?.any.length === 0 ? 'empty' : 'nobody', '', number)];
      return count(each) < least ? [fail('few', '', number, 'own.audience.floor')] : [];
    });
  },
};

/** No special categories of data, whatever the tool offers. */
export const special: Check = {
  id: 'special',
  basis: 'dsa.26-3',
  look({ work }) {
    return work.segments.flatMap((segment, i) =>
      [...new Set(conditionsOf(segment).flatMap(({ interests }) => interests.filter(isSpecial)))].map((what) =>
        fail('chosen', what, { segment: i + 1, what }, 'own.audience.special'),
      ),
    );
  },
};

/** What may not choose people under 18 in Serbia: everything but age, and the network as the place where the ad stands. */
const narrows = (each: Condition): boolean =>
  each.sex !== 'any' || each.place !== 'any' || each.education.length > 0 || each.interests.length > 0;

/** Minors by country: none in Romania; by age and city only in Serbia. */
export const minors: Check = {
  id: 'minors',
  basis: 'dsa.28-2',
  look({ work, people, town }) {
    if (!town) return [fail('no-town', '')];
    const young = town.age.map((age, i) => (age < 3 && (town.networks[i] ?? 0) > 0 ? 1 : 0));
    return work.segments.flatMap((segment, i) => {
      const met = people[i];
      if (!segment.ads || !met || count(and(met, young)) === 0) return [];
      const ref = 'own.audience.minors';
      if (work.country === 'ro') return [fail('ro', '', { segment: i + 1 }, ref)];
      const without = segment.not ? peopleWho(town, segment.not) : undefined;
      const profiled = segment.any.some((each) => {
        const young13 = and(peopleWho(town, each), young);
        return narrows(each) && count(without ? minus(young13, without) : young13) > 0;
      });
      return profiled || (segment.not && narrows(segment.not)) ? [fail('rs', '', { segment: i + 1 }, ref)] : [];
    });
  },
};

/** From which age a child may sign up alone: 15 in Serbia, 16 in Romania. */
export const CONSENT_AGE = { rs: 15, ro: 16 } as const;
export const consent: Check = {
  id: 'consent',
  basis: 'consent.rs',
  look({ work }) {
    if (work.consentAge === null) return [fail('open', '')];
    // The law is somebody else's: until a person has verified it, it warns. Its source is that of the country.
    const specRef = `consent.${work.country}`;
    if (work.consentAge === CONSENT_AGE[work.country]) return [{ status: 'pass', evidence: [], specRef }];
    return [fail(work.country, String(work.consentAge), { given: work.consentAge }, specRef)];
  },
};
