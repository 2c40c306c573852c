import { dayName, ORIGINS, pathOf } from '../generate/events.ts';
import { DEVICES } from '../generate/model-shape.ts';
import { MODEL } from '../model.ts';
import { channelOf } from './channel.ts';
import type { Dimension } from './view.ts';
import type { Visits } from './visits.ts';

export interface Reading {
  /** The value's number for a row of visits (for `page`: for a page). */
  of(row: number): number;
  /** The value's name for its number. */
  name(value: number): string;
}

const CHANNEL_NAMES = [...new Set(ORIGINS.map(channelOf))];
const CHANNEL_OF = ORIGINS.map((origin) => CHANNEL_NAMES.indexOf(channelOf(origin)));
const slash = ({ source, medium }: { source: string; medium: string }): string => `${source} / ${medium}`;
const at =
  (names: readonly string[]) =>
  (value: number): string =>
    names[value] ?? '';

/** How each dimension is read from the columns; weekdays are numbers 1 (Monday) to 7, weeks the ISO date of their Monday. */
export function readingOf(visits: Visits, dimension: Dimension): Reading {
  const column = (of: ArrayLike<number>) => (row: number) => of[row] ?? 0;
  switch (dimension) {
    case 'channel':
      return { of: (row) => CHANNEL_OF[visits.origin[row] ?? 0] ?? 0, name: at(CHANNEL_NAMES) };
    case 'source':
      return { of: column(visits.origin), name: at(ORIGINS.map(slash)) };
    case 'tagged':
      return { of: column(visits.tagged), name: at(ORIGINS.map(slash)) };
    case 'device':
      return { of: column(visits.device), name: at(DEVICES) };
    case 'town':
      return { of: column(visits.town), name: at(MODEL.towns.map(({ name }) => name)) };
    case 'newness':
      return {
        of: (row) => (visits.counts[row] === 0 ? 2 : (visits.isNew[row] ?? 0)),
        name: at(['returning', 'new', '(not set)']),
      };
    case 'consent':
      return { of: column(visits.counts), name: at(['denied', 'granted']) };
    case 'day':
      return { of: column(visits.day), name: dayName };
    case 'week':
      return { of: (row) => Math.floor((visits.day[row] ?? 0) / 7), name: (week) => dayName(week * 7) };
    case 'weekday':
      return { of: (row) => ((visits.day[row] ?? 0) % 7) + 1, name: String };
    case 'page':
      return { of: (page) => page, name: pathOf };
  }
}
