import type { PresetId } from './model/words.ts';
import { COLLEAGUE } from './scenarios/week.ts';
import { parentsOf, runs, weekWorlds } from './simulate.ts';
import type { FeedWork, PlanVerdict } from './work.ts';

export interface Contest {
  preset: PresetId;
  /** Parents reached, seed by seed. */
  mine: number[];
  theirs: number[];
  /** Better or worse only when every seed says so. */
  outcome: PlanVerdict;
}

let last: { asked: string; contests: Contest[] } | undefined;

/**
 * The learner's plan as it was run, against the colleague's, feed by feed, under the same luck. The last answer is remembered:
 * verdict, report and page ask for the same one.
 */
export function contestsOf({ compared, seed }: Pick<FeedWork, 'compared' | 'seed'>): Contest[] {
  if (!compared) return [];
  const asked = JSON.stringify([seed, compared.plan, compared.presets, compared.seeds]);
  if (last?.asked === asked) return last.contests;
  const contests = compared.presets.map((preset) => {
    const of = (plan: FeedWork['plan']): number[] => runs(weekWorlds({ seed }, plan, preset, compared.seeds)).map(parentsOf);
    return contestOf(preset, of(compared.plan), of(COLLEAGUE));
  });
  last = { asked, contests };
  return contests;
}

export function contestOf(preset: PresetId, mine: number[], theirs: number[]): Contest {
  const differences = mine.map((each, i) => each - (theirs[i] ?? 0));
  const isBetter = differences.every((each) => each > 0);
  const outcome = isBetter ? 'better' : differences.every((each) => each < 0) ? 'worse' : 'open';
  return { preset, mine, theirs, outcome };
}
