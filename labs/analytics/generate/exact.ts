/**
 * Logarithm and powers from + − × ÷ and square roots only. IEEE 754 fixes those to the last bit, whereas Math.log and `**` may differ
 * between engines and their versions; the browser and the server must make the very same visits, or they would judge differently.
 */
const ROOT_HALF = 0.7071067811865476;
const LN_2 = 0.6931471805599453;
/** 1, 1/3, 1/5 … 1/23 of the series of artanh: with |s| ≤ 0.172 what is left out is below the last bit. */
const TERMS = Array.from({ length: 12 }, (_, i) => 1 / (2 * i + 1)).reverse();

/** Natural logarithm of x in (0, 1]. */
export function ln(x: number): number {
  let mantissa = x;
  let halvings = 0;
  // Doubling is exact.
  for (; mantissa < ROOT_HALF; mantissa *= 2) halvings++;
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let sum = 0;
  for (const term of TERMS) sum = sum * square + term;
  return 2 * s * sum - halvings * LN_2;
}

/** x to the power of 1.5, x ≥ 0. */
export const power15 = (x: number): number => x * Math.sqrt(x);
/** x to the power of 2.5, x ≥ 0. */
export const power25 = (x: number): number => x * x * Math.sqrt(x);
