/** One person's first answer to one item. */
export interface FirstAnswer {
  person: string;
  item: string;
  /** Ids of the chosen options. */
  given: readonly string[];
  right: boolean;
}

export interface ItemEstimate {
  item: string;
  /** Persons who answered. */
  answers: number;
  /** 0–1. Null under `LEAST_TO_SHOW` answers, as everything else. */
  share: number | null;
  /** Rasch difficulty in logits, the mean item at 0; null under `LEAST_TO_ESTIMATE` answers. */
  difficulty: number | null;
  /** Point-biserial correlation with the rest of the person's answers, −1–1; null under `LEAST_TO_ESTIMATE` or without spread. */
  discrimination: number | null;
  /** How often each option was chosen, 0–1. */
  choices: Record<string, number>;
  /** `worse-than-chance`: significantly below one in as many as there are options (normal approximation, 1.64 standard errors).
   * `does-not-discriminate`: under 0.1, the lower bound that textbooks give for a usable item (Ebel & Frisbie 1991: under 0.2 poor). */
  flags: ('worse-than-chance' | 'does-not-discriminate')[];
}

/** No group under five is shown. */
export const LEAST_TO_SHOW = 5;
/** Linacre 1994, “Sample size and item calibration stability”: 30 persons for ±1 logit with 95 % confidence. */
export const LEAST_TO_ESTIMATE = 30;

/**
 * Parameters of items from first answers. Difficulty by PROX for incomplete data (Linacre 1994, Rasch Measurement Transactions
 * 8:3, 378; after Wright & Stone 1979): normal approximation, a few rounds, no iteration over single answers; enough for lists
 * of items, and every step can be followed with a calculator. `options`: how many options an item has.
 */
export function estimateItems(answers: readonly FirstAnswer[], options: ReadonlyMap<string, number>): ItemEstimate[] {
  const byItem = Map.groupBy(answers, ({ item }) => item);
  const byPerson = Map.groupBy(answers, ({ person }) => person);
  const difficulties = prox(byItem, byPerson);
  return [...byItem].map(([item, given]): ItemEstimate => {
    const count = given.length;
    if (count < LEAST_TO_SHOW)
      return { item, answers: count, share: null, difficulty: null, discrimination: null, choices: {}, flags: [] };
    const share = given.filter(({ right }) => right).length / count;
    const estimable = count >= LEAST_TO_ESTIMATE;
    const discrimination = estimable ? pointBiserial(given, byPerson) : null;
    const chance = 1 / Math.max(2, options.get(item) ?? 2);
    const flags: ItemEstimate['flags'] = [];
    if (share < chance - 1.64 * Math.sqrt((chance * (1 - chance)) / count)) flags.push('worse-than-chance');
    if (discrimination !== null && discrimination < 0.1) flags.push('does-not-discriminate');
    const choices: Record<string, number> = {};
    for (const { given: chosen } of given) for (const option of chosen) choices[option] = (choices[option] ?? 0) + 1 / count;
    return {
      item,
      answers: count,
      share,
      difficulty: estimable ? (difficulties.get(item) ?? null) : null,
      discrimination,
      choices,
      flags,
    };
  });
}

/** Log-odds with half a point on both sides, so that all right and all wrong stay finite. */
const logOdds = (right: number, count: number): number => Math.log((right + 0.5) / (count - right + 0.5));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const variance = (values: readonly number[]): number => {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
};

function prox(byItem: Map<string, FirstAnswer[]>, byPerson: Map<string, FirstAnswer[]>): Map<string, number> {
  const difficulty = new Map([...byItem.keys()].map((item) => [item, 0]));
  const ability = new Map([...byPerson.keys()].map((person) => [person, 0]));
  const ROUNDS = 12;
  for (let round = 0; round < ROUNDS; round++) {
    for (const [person, given] of byPerson) {
      const met = given.map(({ item }) => difficulty.get(item) ?? 0);
      // 2.9 = 1.7², the scale between the logistic and the normal curve.
      const spread = Math.sqrt(1 + variance(met) / 2.9);
      ability.set(person, mean(met) + spread * logOdds(given.filter(({ right }) => right).length, given.length));
    }
    for (const [item, given] of byItem) {
      const met = given.map(({ person }) => ability.get(person) ?? 0);
      const spread = Math.sqrt(1 + variance(met) / 2.9);
      difficulty.set(item, mean(met) - spread * logOdds(given.filter(({ right }) => right).length, given.length));
    }
    const middle = mean([...difficulty.values()]);
    for (const [item, value] of difficulty) difficulty.set(item, value - middle);
  }
  return difficulty;
}

/** Between being right here and the share of right answers everywhere else. */
function pointBiserial(given: readonly FirstAnswer[], byPerson: Map<string, FirstAnswer[]>): number | null {
  const pairs = given.flatMap(({ person, item, right }) => {
    const rest = byPerson.get(person)?.filter((answer) => answer.item !== item) ?? [];
    return rest.length === 0 ? [] : [{ right: right ? 1 : 0, rest: mean(rest.map((answer) => (answer.right ? 1 : 0))) }];
  });
  const [xs, ys] = [pairs.map((pair) => pair.right), pairs.map((pair) => pair.rest)];
  const scale = Math.sqrt(variance(xs) * variance(ys));
  if (pairs.length < LEAST_TO_ESTIMATE || scale === 0) return null;
  const [mx, my] = [mean(xs), mean(ys)];
  return mean(pairs.map((pair) => (pair.right - mx) * (pair.rest - my))) / scale;
}
