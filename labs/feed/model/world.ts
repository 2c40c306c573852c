import { u } from '../../../src/labs/bench/random.ts';
import type { Preset } from './presets.ts';
import { CAPTIONS, PARTS, TOPICS, TYPES, type Action, type Caption, type Component, type PostType, type Topic } from './words.ts';

/** A post as the model sees it. `key` is its name in every draw of luck, so that order and neighbours do not matter. */
export interface Post {
  key: number;
  /** 0 = the library. */
  author: number;
  type: PostType;
  topic: Topic;
  caption: Caption;
  /** The round in which it is published. */
  at: number;
  /** Posted in the town's community group as well. */
  community: boolean;
  /** The page answers comments. */
  answers: boolean;
}

export interface World {
  seed: number;
  users: number;
  rounds: number;
  slots: number;
  posts: Post[];
  preset: Preset;
  components: Record<Component, boolean>;
  /** Factor on the worth of the library's posts; 1 in every lesson, other values only show a law. */
  lift: number;
  /** Factors on the rates of actions; what is not named stays. */
  rates: Partial<Record<Action, number>>;
  /** Factor on the part of people who follow the library. */
  following: number;
}

export const COMPONENTS_ON: Record<Component, boolean> = { seen: true, cascade: true, variety: false, demotion: false };

/** Draws that must not share their luck. */
export const DRAW = {
  segment: 1,
  interest: 2,
  follow: 3,
  member: 4,
  visit: 5,
  predict: 6,
  act: 7,
  tie: 8,
  near: 9,
  rival: 10,
  order: 11,
} as const;

/** Other pages: how much of each group follows them, in the order of SEGMENTS, and what they write about. */
export const RIVALS: { id: string; follows: [number, number, number, number]; topics: Topic[] }[] = [
  { id: 'townhall', follows: [0.1, 0.35, 0.35, 0.4], topics: ['town', 'culture'] },
  { id: 'news', follows: [0.3, 0.5, 0.55, 0.5], topics: ['town', 'culture', 'skills'] },
  { id: 'club', follows: [0.45, 0.3, 0.4, 0.25], topics: ['town', 'children'] },
  { id: 'school', follows: [0.35, 0.55, 0.1, 0.15], topics: ['children', 'skills', 'books'] },
  { id: 'shop', follows: [0.25, 0.4, 0.35, 0.25], topics: ['children', 'culture'] },
  { id: 'friends', follows: [0.8, 0.75, 0.7, 0.6], topics: ['town', 'children', 'history', 'culture'] },
  { id: 'memories', follows: [0.05, 0.2, 0.25, 0.5], topics: ['history', 'town'] },
  { id: 'recipes', follows: [0.1, 0.4, 0.3, 0.4], topics: ['skills', 'culture'] },
];

const pick = <Item>(items: readonly [Item, ...Item[]] | readonly Item[], luck: number): Item =>
  items[Math.floor(luck * items.length)] as Item;

/** What other pages publish, from the seed alone: `perDay` posts a day. */
export function rivalPosts(seed: number, rounds: number, perDay: number): Post[] {
  const count = Math.round((rounds / PARTS.length) * perDay);
  return Array.from({ length: count }, (_, i) => {
    const draw = (what: number): number => u(seed, DRAW.rival, i, what);
    const author = Math.floor(draw(1) * RIVALS.length);
    return {
      key: 1000 + i,
      author: author + 1,
      type: pick(TYPES, draw(2)),
      topic: pick(RIVALS[author]?.topics ?? TOPICS, draw(3)),
      // Few pages beg, most just write.
      caption: draw(4) < 0.5 ? 'plain' : pick(CAPTIONS, draw(5)),
      at: Math.floor(draw(6) * rounds),
      community: draw(7) < 0.2,
      answers: draw(8) < 0.3,
    };
  });
}

export const partOf = (round: number): (typeof PARTS)[number] => PARTS[round % PARTS.length] ?? 'morning';
