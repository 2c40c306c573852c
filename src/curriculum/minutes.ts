import type { Minutes } from './views.ts';

/** All minutes of reading and of doing. */
export const sumOf = (all: readonly Minutes[]): Minutes => ({
  read: all.reduce((sum, one) => sum + one.read, 0),
  do: all.reduce((sum, one) => sum + one.do, 0),
});

/** Minutes of doing over all minutes, 0–1; 0 for no minutes at all. */
export const handsOnShare = ({ read, do: doing }: Minutes): number => (read + doing === 0 ? 0 : doing / (read + doing));
