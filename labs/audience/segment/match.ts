import type { Persona } from '../scenarios/personas.ts';
import type { Town } from '../town/town.ts';
import {
  AGES,
  EDUCATIONS,
  INTERESTS,
  NETWORKS,
  PLACES,
  SEXES,
  SPECIAL,
  type Condition,
  type Interest,
  type Segment,
  type Special,
} from '../work.ts';
import { minus, none, or, type People } from './sets.ts';

export const isSpecial = (interest: Interest): interest is Special => (SPECIAL as readonly string[]).includes(interest);
/** True for a condition that asks for nothing: it means everybody. */
export const isOpen = (each: Condition): boolean =>
  each.ages.length + each.education.length + each.networks.length + each.interests.length === 0 &&
  each.sex === 'any' &&
  each.place === 'any' &&
  each.online === 'any';

const bits = <Value>(all: readonly Value[], chosen: readonly Value[]): number =>
  chosen.reduce((sum, value) => (all.includes(value) ? sum | (1 << all.indexOf(value)) : sum), 0);

/** The people who meet every field of a condition (∩). Special-category interests meet nobody: the town knows nothing of them. */
export function peopleWho(town: Town, condition: Condition): People {
  const people = none(town.size);
  const ages = bits(AGES, condition.ages);
  const schools = bits(EDUCATIONS, condition.education);
  const networks = bits(NETWORKS, condition.networks);
  const interests = bits(INTERESTS as readonly Interest[], condition.interests);
  const sex = condition.sex === 'any' ? -1 : SEXES.indexOf(condition.sex);
  const place = condition.place === 'any' ? -1 : PLACES.indexOf(condition.place);
  const online = condition.online === 'any' ? -1 : condition.online === 'yes' ? 1 : 0;
  const wantsInterest = condition.interests.length > 0;
  for (let i = 0; i < town.size; i++) {
    const fits =
      (ages === 0 || (ages >> (town.age[i] ?? 0)) & 1) &&
      (schools === 0 || (schools >> (town.education[i] ?? 0)) & 1) &&
      (networks === 0 || networks & (town.networks[i] ?? 0)) &&
      (!wantsInterest || interests & (town.interests[i] ?? 0)) &&
      (sex < 0 || sex === town.sex[i]) &&
      (place < 0 || place === town.place[i]) &&
      (online < 0 || online === town.online[i]);
    if (fits) people[i] = 1;
  }
  return people;
}

/** The people of a segment: any of its conditions (∪), without those of `not` (∖). No condition at all = nobody. */
export function peopleOf(town: Town, segment: Segment): People {
  const chosen = segment.any.map((each) => peopleWho(town, each)).reduce(or, none(town.size));
  return segment.not && !isOpen(segment.not) ? minus(chosen, peopleWho(town, segment.not)) : chosen;
}

export const conditionsOf = (segment: Segment): Condition[] => (segment.not ? [...segment.any, segment.not] : segment.any);

/** True when one described person would stand in the segment. */
export function meets(person: Persona, segment: Segment): boolean {
  const fits = (each: Condition): boolean =>
    (each.ages.length === 0 || each.ages.includes(person.age)) &&
    (each.education.length === 0 || each.education.includes(person.education)) &&
    (each.networks.length === 0 || each.networks.some((network) => person.networks.includes(network))) &&
    (each.interests.length === 0 || each.interests.some((interest) => person.interests.includes(interest))) &&
    (each.sex === 'any' || each.sex === person.sex) &&
    (each.place === 'any' || each.place === person.place) &&
    (each.online === 'any' || (each.online === 'yes') === person.online);
  return segment.any.some(fits) && !(segment.not && !isOpen(segment.not) && fits(segment.not));
}
