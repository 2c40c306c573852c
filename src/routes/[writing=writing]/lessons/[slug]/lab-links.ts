import { LEVELS, type Level } from '#labs';

export interface LabLinks {
  title: string;
  /** The lab's other scenarios, the easier ones first. */
  others: { scenario: string; title: string; way: 'Easier' | 'Harder' }[];
}

interface Lab {
  title: string;
  scenarios: readonly { id: string; title: string; level: Level }[];
}

/** The title of a lab's scenario, and the scenarios that are easier or harder; those of the same level are not listed. */
export function labLinks({ title, scenarios }: Lab, scenario: string): LabLinks {
  const own = scenarios.find(({ id }) => id === scenario);
  if (!own) return { title, others: [] };
  const step = ({ level }: { level: Level }): number => LEVELS.indexOf(level) - LEVELS.indexOf(own.level);
  return {
    title: own.title,
    others: scenarios
      .filter((each) => step(each) !== 0)
      .sort((a, b) => step(a) - step(b))
      .map((each) => ({ scenario: each.id, title: each.title, way: step(each) < 0 ? 'Easier' : 'Harder' })),
  };
}
