import type { Events } from './events.ts';

/** Room for `size` events. */
export const room = (size: number): Events => ({
  length: 0,
  day: new Uint8Array(size),
  time: new Float64Array(size),
  name: new Uint8Array(size),
  visitor: new Int32Array(size),
  visit: new Int32Array(size),
  page: new Uint16Array(size),
  engagement: new Int32Array(size),
  engaged: new Uint8Array(size),
  device: new Uint8Array(size),
  town: new Uint8Array(size),
  collected: new Uint8Array(size),
  lastClick: new Uint8Array(size),
});

const COLUMNS = [
  ...(['day', 'time', 'name', 'visitor', 'visit', 'page', 'engagement', 'engaged', 'device', 'town', 'collected'] as const),
  'lastClick',
] as const;

/** The events in another order: `order` holds indexes. */
export function reorder(events: Events, order: ArrayLike<number>): Events {
  const next = room(order.length);
  next.length = order.length;
  for (const column of COLUMNS) {
    const [from, to] = [events[column], next[column]];
    for (let i = 0; i < order.length; i++) to[i] = from[order[i] ?? 0] ?? 0;
  }
  return next;
}

/** The same events in twice the room. */
export function grow(events: Events): Events {
  const next = room(events.day.length * 2);
  for (const column of COLUMNS) next[column].set(events[column]);
  next.length = events.length;
  return next;
}
