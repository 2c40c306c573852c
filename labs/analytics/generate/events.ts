import { MODEL } from '../model.ts';

/** GA4's own names; `event_signup` is the one key event of this library. */
export const EVENT_NAMES = ['session_start', 'first_visit', 'page_view', 'user_engagement', 'event_signup'] as const;
export const NAME = { start: 0, first: 1, view: 2, engagement: 3, key: 4 } as const;
/** Nothing was collected with this event. */
export const NONE = 255;

/** All events, one column a field. An event without consent has neither visitor nor visit (−1). */
export interface Events {
  length: number;
  /** Days since the model's first. */
  day: Uint8Array;
  /** Microseconds since 1970, as in the export. */
  time: Float64Array;
  name: Uint8Array;
  visitor: Int32Array;
  /** ga_session_id: seconds since 1970. */
  visit: Int32Array;
  page: Uint16Array;
  /** engagement_time_msec. */
  engagement: Int32Array;
  /** session_engaged: 1 from the event on with which the visit became engaged. */
  engaged: Uint8Array;
  device: Uint8Array;
  town: Uint8Array;
  /** Index into ORIGINS, or NONE. */
  collected: Uint8Array;
  lastClick: Uint8Array;
}

/** The sources of the model, and the library's own tagged banner at the end. */
export const ORIGINS: readonly { source: string; medium: string; campaign?: string }[] = [...MODEL.sources, MODEL.ownBanner];
export const OWN_BANNER = MODEL.sources.length;

export const DAY_MS = 86_400_000;
export const firstMoment = Date.parse(`${MODEL.firstDay}T00:00:00Z`);
/** ISO date of a day number. */
export const dayName = (day: number): string => new Date(firstMoment + day * DAY_MS).toISOString().slice(0, 10);
/** Day number of an ISO date; may lie outside the model. NaN for nonsense. */
export const dayNumber = (iso: string): number => Math.round((Date.parse(`${iso}T00:00:00Z`) - firstMoment) / DAY_MS);

export const pathOf = (page: number): string => MODEL.pages[page]?.path ?? `/katalog/${page - MODEL.pages.length + 1}`;
