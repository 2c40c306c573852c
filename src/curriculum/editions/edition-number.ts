const parts = (number: string): number[] => number.split('.').map(Number);

/** True when `a` comes after `b`: `1.10.0` after `1.9.3`. */
export function isNewer(a: string, b: string): boolean {
  const [left, right] = [parts(a), parts(b)];
  for (let index = 0; index < 3; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/** The next patch: `1.0.0` → `1.0.1`. */
export function nextPatch(number: string): string {
  const [major = 0, minor = 0, patch = 0] = parts(number);
  return `${major}.${minor}.${patch + 1}`;
}

/** The number of a new edition: what the files say when that is newer, else the next patch. */
export const numberAfter = (current: string | undefined, inFiles: string): string =>
  current === undefined || isNewer(inFiles, current) ? inFiles : nextPatch(current);
