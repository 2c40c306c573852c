import { stride, sumsAlong, valueOf } from './fit.ts';

/** Largest remainder: whole numbers that add up to the (rounded) total, each within one of its share. Ties go to the earlier place. */
export function largestRemainder(
  shares: readonly number[],
  total = Math.round(shares.reduce((sum, each) => sum + each, 0)),
): number[] {
  const whole = shares.map(Math.floor);
  let left = total - whole.reduce((sum, each) => sum + each, 0);
  const order = shares
    .map((share, place) => ({ share, place, rest: share - Math.floor(share) }))
    // A cell that cannot hold anybody takes nobody.
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.rest - a.rest || a.place - b.place);
  for (const { place } of order) {
    if (left <= 0) break;
    whole[place] = (whole[place] ?? 0) + 1;
    left--;
  }
  return whole;
}

/**
 * A fitted table in whole people whose sums along every axis are exactly `wanted` (whole numbers): rounded by largest remainder, then
 * single people move along one axis at a time, which leaves the other axes as they are. Nobody moves into a cell whose fitted value is
 * zero; where an axis can only be mended together with another one, both values change.
 */
export function roundTable(
  fitted: readonly number[],
  sizes: readonly number[],
  wanted: readonly (readonly number[])[],
): number[] {
  const total = wanted[0]?.reduce((sum, each) => sum + each, 0) ?? 0;
  const table = largestRemainder(fitted, total);
  for (let pass = 0; pass < sizes.length + 1; pass++)
    sizes.forEach((_, axis) => mend(table, fitted, sizes, axis, wanted[axis] ?? []));
  return table;
}

function mend(table: number[], fitted: readonly number[], sizes: readonly number[], axis: number, goal: readonly number[]): void {
  const sums = sumsAlong(table, sizes, axis);
  const tooMany = () => sums.findIndex((sum, value) => sum > (goal[value] ?? 0));
  for (let from = tooMany(); from >= 0; from = tooMany()) {
    const to = sums.findIndex((sum, value) => sum < (goal[value] ?? 0));
    if (to < 0) return;
    const move = bestMove(table, fitted, sizes, axis, from, to);
    if (!move) return;
    table[move.out] = (table[move.out] ?? 0) - 1;
    table[move.into] = (table[move.into] ?? 0) + 1;
    sums[from] = (sums[from] ?? 0) - 1;
    sums[to] = (sums[to] ?? 0) + 1;
  }
}

type Move = { out: number; into: number };

/** Where one person may leave and enter so that the table strays least from the fitted one; straight along the axis if that is possible. */
function bestMove(
  table: readonly number[],
  fitted: readonly number[],
  sizes: readonly number[],
  axis: number,
  from: number,
  to: number,
): Move | undefined {
  const surplus = (cell: number): number => (table[cell] ?? 0) - (fitted[cell] ?? 0);
  const gain = ({ out, into }: Move): number => surplus(out) - surplus(into);
  const best = (moves: Move[]): Move | undefined =>
    moves.reduce<Move | undefined>((found, move) => (!found || gain(move) > gain(found) ? move : found), undefined);
  const at = (value: number): number[] => table.map((_, cell) => cell).filter((cell) => valueOf(cell, sizes, axis) === value);
  const step = (to - from) * stride(sizes, axis);
  const givers = at(from).filter((cell) => (table[cell] ?? 0) > 0);
  const takers = at(to).filter((cell) => (fitted[cell] ?? 0) > 0);
  const straight = givers.filter((cell) => (fitted[cell + step] ?? 0) > 0).map((out) => ({ out, into: out + step }));
  return best(straight) ?? best(givers.flatMap((out) => takers.map((into) => ({ out, into }))));
}
