/**
 * Iterative proportional fitting: scales a table until its sums along every axis are the wanted ones. `cells` in row-major order of
 * `sizes`; `wanted[axis][value]` in people, every axis with the same total. Zeros stay zeros. Gives a new table.
 */
export function fit(
  cells: readonly number[],
  sizes: readonly number[],
  wanted: readonly (readonly number[])[],
  most = 200,
): number[] {
  const table = [...cells];
  for (let round = 0; round < most; round++) {
    let worst = 0;
    sizes.forEach((_, axis) => {
      const sums = sumsAlong(table, sizes, axis);
      const factors = sums.map((sum, value) => {
        const goal = wanted[axis]?.[value] ?? 0;
        worst = Math.max(worst, Math.abs(goal - sum));
        return sum > 0 ? goal / sum : 0;
      });
      for (let cell = 0; cell < table.length; cell++)
        table[cell] = (table[cell] ?? 0) * (factors[valueOf(cell, sizes, axis)] ?? 0);
    });
    if (worst < 1e-6) break;
  }
  return table;
}

/** How many cells lie between two neighbours along an axis. */
export const stride = (sizes: readonly number[], axis: number): number =>
  sizes.slice(axis + 1).reduce((product, size) => product * size, 1);

/** The value that a cell has on an axis. */
export const valueOf = (cell: number, sizes: readonly number[], axis: number): number =>
  Math.floor(cell / stride(sizes, axis)) % (sizes[axis] ?? 1);

export function sumsAlong(table: readonly number[], sizes: readonly number[], axis: number): number[] {
  const sums = Array<number>(sizes[axis] ?? 0).fill(0);
  table.forEach((people, cell) => {
    const value = valueOf(cell, sizes, axis);
    sums[value] = (sums[value] ?? 0) + people;
  });
  return sums;
}
