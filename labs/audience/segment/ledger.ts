import { FLOOR } from '../town/facts.ts';
import type { People } from './sets.ts';

export type Answer = { shown: true; people: number } | { shown: false; because: 'few' | 'others' };

/**
 * Keeps count of what has been told about one town, and tells a number only if nothing that can be worked out from all numbers told so
 * far concerns fewer than `floor` people (complementary suppression). The sets that were told cut the town into pieces; whatever adding
 * and subtracting the numbers can yield is a union of such pieces. So a number is told only if afterwards every piece is empty or holds
 * at least `floor` people. `few`: the set itself, or everybody outside it, is too small; `others`: a piece would be.
 */
export class Ledger {
  #piece: Int32Array;
  #pieces = 1;
  readonly floor: number;

  constructor(size: number, floor = FLOOR) {
    this.#piece = new Int32Array(size);
    this.floor = floor;
  }

  ask(people: People): Answer {
    const sizes = new Int32Array(this.#pieces * 2);
    let size = 0;
    for (let i = 0; i < people.length; i++) {
      const one = people[i] ?? 0;
      size += one;
      const at = (this.#piece[i] ?? 0) * 2 + one;
      sizes[at] = (sizes[at] ?? 0) + 1;
    }
    const rest = people.length - size;
    if (size < this.floor || (rest > 0 && rest < this.floor)) return { shown: false, because: 'few' };
    if (sizes.some((piece) => piece > 0 && piece < this.floor)) return { shown: false, because: 'others' };
    const names = new Int32Array(sizes.length).fill(-1);
    let next = 0;
    sizes.forEach((piece, at) => {
      if (piece > 0) names[at] = next++;
    });
    for (let i = 0; i < people.length; i++) this.#piece[i] = names[(this.#piece[i] ?? 0) * 2 + (people[i] ?? 0)] ?? 0;
    this.#pieces = next;
    return { shown: true, people: size };
  }
}
