/** A list in parts of at most `size`, since one statement takes 65,535 values and no more. */
export function inParts<T>(all: readonly T[], size = 500): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < all.length; from += size) parts.push(all.slice(from, from + size));
  return parts;
}
