/** Scrambles 32 bits so that every bit of the input moves about half of the output (two multiply-xorshift rounds, constants by C. Wellons' hash prospector). */
const scramble = (value: number): number => {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0xd35a2d97);
  return (x ^ (x >>> 15)) >>> 0;
};

/**
 * A number in [0, 1) that depends on the seed and the keys alone, never on what was drawn before: adding a post or a person
 * leaves everybody else's luck as it was. Keys are integers; their order counts.
 */
export function u(seed: number, ...keys: number[]): number {
  let hash = scramble(seed + 0x9e3779b9);
  for (const key of keys) hash = scramble(hash ^ scramble(key + 0x7f4a7c15));
  return hash / 4294967296;
}
