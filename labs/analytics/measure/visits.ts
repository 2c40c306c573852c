import { NAME, NONE, type Events } from '../generate/events.ts';
import { DEFINITIONS } from './definitions.ts';

/**
 * One row a visit, put together from its events in whatever order they come; and one row for every event without consent, which
 * belongs to no visit (`counts` 0). GA4 calls a visit a session.
 */
export interface Visits {
  length: number;
  /** 1 = a visit, 0 = an event without consent. */
  counts: Uint8Array;
  day: Uint8Array;
  /** −1 without consent. */
  visitor: Int32Array;
  device: Uint8Array;
  town: Uint8Array;
  /** Index into ORIGINS: the last click, then what was collected last. */
  origin: Uint8Array;
  tagged: Uint8Array;
  /** 1 = the browser's first visit. */
  isNew: Uint8Array;
  views: Uint16Array;
  /** Foreground milliseconds. */
  spent: Int32Array;
  keys: Uint16Array;
  engaged: Uint8Array;
  /** Which row an event belongs to. */
  ofEvent: Int32Array;
}

export function visitsOf(events: Events): Visits {
  const size = events.length;
  const ofEvent = new Int32Array(size);
  const rows = new Map<number, number>();
  let length = 0;
  for (let i = 0; i < size; i++) {
    const visitor = events.visitor[i] ?? -1;
    if (visitor < 0) {
      ofEvent[i] = length++;
      continue;
    }
    // Seconds of 90 days take 23 bits and visitors 17: together they stay an exact number.
    const key = visitor * 4_294_967_296 + (events.visit[i] ?? 0);
    let row = rows.get(key);
    if (row === undefined) rows.set(key, (row = length++));
    ofEvent[i] = row;
  }
  const visits: Visits = {
    length,
    counts: new Uint8Array(length),
    day: new Uint8Array(length).fill(255),
    visitor: new Int32Array(length),
    device: new Uint8Array(length),
    town: new Uint8Array(length),
    origin: new Uint8Array(length),
    tagged: new Uint8Array(length).fill(NONE),
    isNew: new Uint8Array(length),
    views: new Uint16Array(length),
    spent: new Int32Array(length),
    keys: new Uint16Array(length),
    engaged: new Uint8Array(length),
    ofEvent,
  };
  fill(visits, events);
  return visits;
}

function fill(visits: Visits, events: Events): void {
  const last = new Float64Array(visits.length);
  for (let i = 0; i < events.length; i++) {
    const row = visits.ofEvent[i] ?? 0;
    const visitor = events.visitor[i] ?? -1;
    const time = events.time[i] ?? 0;
    visits.counts[row] = visitor < 0 ? 0 : 1;
    // A visit over midnight belongs to the day on which it began.
    visits.day[row] = Math.min(visits.day[row] ?? 255, events.day[i] ?? 255);
    visits.visitor[row] = visitor;
    visits.device[row] = events.device[i] ?? 0;
    visits.town[row] = events.town[i] ?? 0;
    visits.origin[row] = events.lastClick[i] ?? 0;
    if (time >= (last[row] ?? 0)) {
      last[row] = time;
      const collected = events.collected[i] ?? NONE;
      visits.tagged[row] = collected === NONE ? (events.lastClick[i] ?? 0) : collected;
    }
    const name = events.name[i];
    if (name === NAME.first) visits.isNew[row] = 1;
    else if (name === NAME.view) visits.views[row] = (visits.views[row] ?? 0) + 1;
    else if (name === NAME.key) visits.keys[row] = (visits.keys[row] ?? 0) + 1;
    visits.spent[row] = (visits.spent[row] ?? 0) + (events.engagement[i] ?? 0);
  }
  for (let row = 0; row < visits.length; row++) {
    const { engagedSeconds, engagedViews, engagedKeys } = DEFINITIONS;
    const enough =
      (visits.spent[row] ?? 0) > engagedSeconds * 1_000 ||
      (visits.views[row] ?? 0) >= engagedViews ||
      (visits.keys[row] ?? 0) >= engagedKeys;
    visits.engaged[row] = enough && visits.counts[row] === 1 ? 1 : 0;
  }
}
