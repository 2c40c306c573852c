/** A set of people of one town: one byte a person, 0 or 1. All sets of a town are as long as the town has residents. */
export type People = Uint8Array;

export const none = (size: number): People => new Uint8Array(size);
export const all = (size: number): People => new Uint8Array(size).fill(1);
const each = (a: People, b: People, join: (x: number, y: number) => number): People => a.map((x, i) => join(x, b[i] ?? 0));

/** ∪ */
export const or = (a: People, b: People): People => each(a, b, (x, y) => x | y);
/** ∩ */
export const and = (a: People, b: People): People => each(a, b, (x, y) => x & y);
/** ∖ */
export const minus = (a: People, b: People): People => each(a, b, (x, y) => x & (1 - y));
export const count = (people: People): number => people.reduce((sum, one) => sum + one, 0);
