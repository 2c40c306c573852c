/** The least and the most even spread of showings over people that we reckon with [our own range]. */
export const K = { low: 0.5, high: 2 } as const;

export interface Band {
  low: number;
  high: number;
}

/** People reached at least once when `shown` showings fall on `people`: negative binomial, R = N(1 − (1 + I/(Nk))^−k). */
export function reach(people: number, shown: number, k: number): number {
  if (people <= 0 || shown <= 0) return 0;
  return people * (1 - shrink(1 + shown / (people * k), k));
}

/** x to the power −k; at the two edges by root and product, which every browser rounds alike. */
const shrink = (x: number, k: number): number => (k === K.low ? 1 / Math.sqrt(x) : k === K.high ? 1 / (x * x) : x ** -k);

export const reachBand = (people: number, shown: number): Band => ({
  low: reach(people, shown, K.low),
  high: reach(people, shown, K.high),
});

/** How often each reached person sees it on average: I/R. The wider the reach, the lower the frequency. */
export const frequencyBand = (people: number, shown: number): Band => {
  const { low, high } = reachBand(people, shown);
  return low > 0 ? { low: shown / high, high: shown / low } : { low: 0, high: 0 };
};

/** Showings that money buys at a price for a thousand. */
export const showings = (money: number, cpm: number): number => (money > 0 && cpm > 0 ? (money / cpm) * 1000 : 0);
