/** The largest feed that the bench runs: 5,000 people, 60 posts, 12 rounds. */
import { PRESET } from './model/presets.ts';
import { SLOTS } from './model/rates.ts';
import { run } from './model/run.ts';
import { COMPONENTS_ON, rivalPosts, type World } from './model/world.ts';

const POSTS = 60;

/** Milliseconds of one run, and how many posts were shown. */
export function measure(seed: number): { ms: number; shown: number } {
  const own = {
    key: 0,
    author: 0,
    type: 'photo',
    topic: 'children',
    caption: 'concrete',
    at: 3,
    community: true,
    answers: true,
  } as const;
  const posts = [own, ...rivalPosts(seed, 12, (POSTS - 1) / 3)];
  const world: World = {
    seed,
    users: 5_000,
    rounds: 12,
    slots: SLOTS,
    posts,
    preset: PRESET.facebook,
    components: COMPONENTS_ON,
    lift: 1,
    rates: {},
    following: 1,
  };
  const begun = performance.now();
  const { impressions } = run(world);
  return { ms: performance.now() - begun, shown: impressions };
}
