import type { Translate } from '../../src/ui/texts/translator.ts';
import { partOf } from './model/world.ts';
import { DAY } from './simulate.ts';

/** A round in words: “Monday, evening”. */
export const whenInWords = (round: number, t: Translate): string =>
  `${t(`d.${Math.floor(round / DAY) + 1}`)}, ${t(`v.${partOf(round)}`)}`;

/** Days and parts that a world of so many rounds has. */
export const daysOf = (rounds: number): number[] => Array.from({ length: rounds / DAY }, (_, day) => day);
