import { measure } from '../labs/feed/speed.ts';
import { atMost, shown, type Row } from './row.ts';

const RUNS = 9;
const GOAL_MS = 1_000;

/** The feed simulator's largest run, medians: 5,000 people × 60 posts × 12 rounds. */
export function benchFeedSpeed(): Row[] {
  const runs = Array.from({ length: RUNS }, (_, seed) => measure(seed)).sort((a, b) => a.ms - b.ms);
  const middle = runs[RUNS >> 1];
  return [
    atMost('a feed of 5,000 people, 60 posts, 12 rounds', middle?.ms ?? Infinity, 'ms', GOAL_MS),
    shown('posts shown in it', middle?.shown ?? 0, 'posts'),
  ];
}
