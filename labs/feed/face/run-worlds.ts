import { run } from '../model/run.ts';
import type { News, Order } from './messages.ts';

/** Runs what was ordered and tells how far it is. The same in a worker and on the page. */
export function runWorlds({ number, worlds, watch }: Order, tell: (news: News) => void): void {
  const runs = worlds.map((world, w) => run(world, (done) => tell({ number, done: (w + done) / worlds.length }), watch));
  tell({ number, runs });
}
