import { u } from '../../../src/labs/bench/random.ts';
import type { People } from './people.ts';
import { CAPTION_FACTORS, ERROR, MINUTES, RATES } from './rates.ts';
import { ACTIONS, TOPICS, type Action } from './words.ts';
import { DRAW, type Post, type World } from './world.ts';

const AGAINST: readonly Action[] = ['hide', 'report'];

/** What a post is before anybody looks at it: chances at full interest, and their worth under the preset's weights. */
export interface Appeal {
  /** Chance of each action, in the order of ACTIONS. */
  chance: Float64Array;
  /** Σ weight × chance of what speaks for the post, and of what speaks against it. */
  good: number;
  bad: number;
  topic: number;
}

export function appealOf(post: Post, world: World): Appeal {
  const chance = new Float64Array(ACTIONS.length);
  ACTIONS.forEach((action, a) => {
    const factor = (CAPTION_FACTORS[post.caption][action] ?? 1) * (world.rates[action] ?? 1);
    chance[a] = Math.min(1, RATES[post.type][action] * factor);
  });
  const of = (action: Action): number => chance[ACTIONS.indexOf(action)] ?? 0;
  chance[ACTIONS.indexOf('answered')] = post.answers ? of('comment') * of('answered') : 0;
  const appeal = { chance, good: 0, bad: 0, topic: TOPICS.indexOf(post.topic) };
  if (world.preset.order === 'minutes') return { ...appeal, good: MINUTES[post.type] * Math.max(of('finish'), of('open')) };
  for (const action of ACTIONS) {
    const worth = (world.preset.weights[action] ?? 0) * of(action);
    if (AGAINST.includes(action)) appeal.bad += worth;
    else appeal.good += worth;
  }
  return appeal;
}

/** How well a post fits a person, 0.15 to 1: by interest in its topic and closeness to its page. */
export function fitOf(people: People, i: number, post: Post, topic: number): number {
  const interest = people.interest[i * TOPICS.length + topic] ?? 0;
  return (0.3 + 0.7 * interest) * (0.5 + 0.5 * nearOf(people, i, post));
}

export const nearOf = (people: People, i: number, post: Post): number => people.near[i * people.authors + post.author] ?? 0;

/** Complaints come from those whom the topic leaves cold. */
export const coldOf = (people: People, i: number, topic: number): number =>
  1 - 0.85 * (people.interest[i * TOPICS.length + topic] ?? 0);

/**
 * What the ranking believes a post to be worth to a person, before age: Σ weight × predicted chance, off by up to a fifth.
 * Never below nought, so that a factor above one can only help.
 */
export function worthOf(people: People, i: number, post: Post, appeal: Appeal, world: World): number {
  const { preset } = world;
  if (preset.order === 'time') return 1;
  const believed = 1 + ERROR * (2 * u(world.seed, DRAW.predict, i, post.key) - 1);
  const sum = (appeal.good * fitOf(people, i, post, appeal.topic) + appeal.bad * coldOf(people, i, appeal.topic)) * believed;
  const near = preset.affinity ? 0.2 + nearOf(people, i, post) : 1;
  return Math.max(0, sum) * near * (post.author === 0 ? world.lift : 1);
}

/** True when the person really does it; luck depends on person, post and action alone. */
export function does(people: People, i: number, post: Post, appeal: Appeal, action: number, seed: number): boolean {
  const name = ACTIONS[action] ?? 'like';
  const part = AGAINST.includes(name) ? coldOf(people, i, appeal.topic) : fitOf(people, i, post, appeal.topic);
  return u(seed, DRAW.act, i, post.key, action) < (appeal.chance[action] ?? 0) * part;
}
