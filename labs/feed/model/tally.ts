import { ACTIONS, SEGMENTS } from './words.ts';
import type { People } from './people.ts';
import type { OwnPost, Run, Why } from './outcome.ts';
import type { Post } from './world.ts';

/** How near a person came to the library's posts; the order matters, since only a higher one takes the place of a lower. */
export const STATE = { away: 0, unconnected: 1, outranked: 2, reached: 3 } as const;

/** Counts what is shown and done. */
export function tallyFor(people: People, posts: Post[]) {
  const own = posts.flatMap(({ author }, p) => (author === 0 ? [p] : []));
  const sizes = SEGMENTS.map(() => 0);
  for (const s of people.segment) sizes[s] = (sizes[s] ?? 0) + 1;
  const counts = posts.map(({ key }): OwnPost => ({
    key,
    impressions: 0,
    reach: SEGMENTS.map(() => 0),
    actions: ACTIONS.map(() => 0),
  }));
  let impressions = 0;
  return {
    show(p: number, i: number, isFirst: boolean) {
      impressions++;
      const count = counts[p] as OwnPost;
      count.impressions++;
      const s = people.segment[i] ?? 0;
      if (isFirst) count.reach[s] = (count.reach[s] ?? 0) + 1;
    },
    act(p: number, action: number) {
      const { actions } = counts[p] as OwnPost;
      actions[action] = (actions[action] ?? 0) + 1;
    },
    /** `state` by person, of STATE. */
    result(state: Uint8Array): Pick<Run, 'people' | 'impressions' | 'own' | 'reach' | 'why'> {
      const why = SEGMENTS.map((): Why => ({ reached: 0, away: 0, unconnected: 0, outranked: 0 }));
      const names = Object.keys(STATE) as (keyof Why)[];
      state.forEach((each, i) => {
        const name = names[each] ?? 'away';
        const at = why[people.segment[i] ?? 0];
        if (at) at[name]++;
      });
      return {
        people: sizes,
        impressions,
        own: own.map((p) => counts[p] as OwnPost),
        reach: why.map(({ reached }) => reached),
        why,
      };
    },
  };
}
