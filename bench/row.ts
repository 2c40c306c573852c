/** One line of the bench table. `goal` is words for people; `met` is for programs. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  goal: string;
  met: boolean;
}

const round = (value: number): number => (Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100);

/** A row whose goal is "at least". */
export const atLeast = (name: string, value: number, unit: string, goal: number): Row => ({
  name,
  value: round(value),
  unit,
  goal: `≥ ${goal}`,
  met: value >= goal,
});

/** A row whose goal is "at most". */
export const atMost = (name: string, value: number, unit: string, goal: number): Row => ({
  name,
  value: round(value),
  unit,
  goal: `≤ ${goal}`,
  met: value <= goal,
});

/** A row that is printed for orientation and has no goal. */
export const shown = (name: string, value: number, unit: string): Row => ({
  name,
  value: round(value),
  unit,
  goal: '–',
  met: true,
});
