import { MODEL } from '../model.ts';
import { dayName, EVENT_NAMES, ORIGINS, pathOf, type Events } from './events.ts';
import { DEVICES } from './model-shape.ts';

/** One event in the shape of GA4's export (fields of labs.md §3). */
export interface ExportRow {
  event_date: string;
  event_timestamp: number;
  event_name: string;
  event_params: {
    ga_session_id: number | null;
    page_location: string;
    engagement_time_msec: number | null;
    session_engaged: '0' | '1';
  };
  user_pseudo_id: string | null;
  device: { category: string };
  geo: { city: string };
  collected_traffic_source: { manual_source: string; manual_medium: string; manual_campaign_name: string | null } | null;
  session_traffic_source_last_click: { manual_campaign: { source: string; medium: string; campaign_name: string } };
}

/** The event at `i`, as a row of the export. */
export function exportRow(events: Events, i: number): ExportRow {
  const at = (column: ArrayLike<number>): number => column[i] ?? 0;
  const collected = ORIGINS[at(events.collected)];
  const last = ORIGINS[at(events.lastClick)];
  return {
    event_date: dayName(at(events.day)).replaceAll('-', ''),
    event_timestamp: at(events.time),
    event_name: EVENT_NAMES[at(events.name)] ?? '',
    event_params: {
      ga_session_id: at(events.visit) < 0 ? null : at(events.visit),
      page_location: `https://${MODEL.host}${pathOf(at(events.page))}`,
      engagement_time_msec: at(events.engagement) || null,
      session_engaged: at(events.engaged) ? '1' : '0',
    },
    user_pseudo_id: at(events.visitor) < 0 ? null : `${at(events.visitor)}.1785715200`,
    device: { category: DEVICES[at(events.device)] ?? '' },
    geo: { city: MODEL.towns[at(events.town)]?.name ?? '' },
    collected_traffic_source: collected
      ? { manual_source: collected.source, manual_medium: collected.medium, manual_campaign_name: collected.campaign ?? null }
      : null,
    session_traffic_source_last_click: {
      manual_campaign: {
        source: last?.source ?? '(not set)',
        medium: last?.medium ?? '(not set)',
        campaign_name: last?.campaign ?? '(not set)',
      },
    },
  };
}
