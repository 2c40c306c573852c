import type { Component } from './words.ts';

/** What has to be true of the model in every world. Proved by trial: laws.test.ts. */
export const LAWS = [
  /** The same world gives the same run. */
  'repeatable',
  /** Every shown post fills exactly one place, and no place is counted twice. */
  'places',
  /** People reached are never more than showings, nor more than people. */
  'reach',
  /** The segments add up to the whole. */
  'segments',
  /** What makes the library's posts worth more never lowers the number of people who see any of them. */
  'lift',
  /** Another page's post more never raises it. */
  'rival',
  /** A place more in every visit never lowers it. */
  'slot',
  /** The order in which posts stand in the inventory does not matter. */
  'order',
  /** One person more in the town changes it by one at the most. */
  'person',
] as const;
export type Law = (typeof LAWS)[number];

/**
 * Which laws a part of the model breaks when it is switched on; a new component has to say so here, and the test shows for each
 * that it is really broken. `lift`, `rival` and `slot` are promised for a single post of the library, or without `cascade`.
 *
 * - `cascade`: a new person has friends, and is a friend: shares go other ways.
 * - `variety`: none found in 157,028 random small worlds tried on 2026-11-23, and the laws are tested with it on and off.
 * - `demotion`: more showings bring complaints sooner, and then the whole page is worth less to everybody.
 */
export const BREAKS: Record<Component, Law[]> = {
  seen: [],
  cascade: ['person'],
  variety: [],
  demotion: ['lift', 'rival', 'slot', 'person'],
};
