import { LANGUAGES, type Language } from '#kernel/writing.ts';
import { Refusal } from '#kernel/refusal.ts';
import { COUNTRIES, isCountry, type AgendaEntry, type CountryCode } from '../facts.ts';
import type { TrainingRefusal } from '../refusals.ts';
import { startsAt } from './starts-at.ts';

/** A meeting as a form says it. */
export interface MeetingInput {
  country: string;
  language: string;
  /** `2027-03-12T17:00`, by the clock of the country. */
  starts: string;
  minutes: string;
  capacity: string;
  videoUrl: string;
  /** A line an entry: minutes, a space, then a lesson's address or any words. */
  agenda: string;
}

export interface MeetingPlan {
  country: CountryCode;
  language: Language;
  timeZone: string;
  startsLocal: string;
  startsAt: Date;
  minutes: number;
  capacity: number;
  videoUrl: string;
  agenda: AgendaEntry[];
}

const MINUTES_MOST = 600;
const CAPACITY_MOST = 1000;
const AGENDA_LINES_MOST = 40;
const AGENDA_WORDS_MOST = 200;

const refuse = (code: TrainingRefusal, field: string, details: Record<string, string | number> = {}) =>
  new Refusal<TrainingRefusal>(code, details, field);

const wholeNumber = (text: string, most: number): number | undefined => {
  const value = /^\d{1,6}$/.test(text.trim()) ? Number(text) : 0;
  return value >= 1 && value <= most ? value : undefined;
};

/** Reads a form's meeting. `lessons`: the slugs of the course, so that an agenda can name them. */
export function readMeetingInput(input: MeetingInput, lessons: ReadonlySet<string>): MeetingPlan {
  if (!isCountry(input.country)) throw refuse('country-unknown', 'country');
  const language = LANGUAGES.find((one) => one === input.language);
  if (!language) throw refuse('country-unknown', 'language');
  const timeZone = COUNTRIES[input.country];
  const at = startsAt(input.starts, timeZone);
  const minutes = wholeNumber(input.minutes, MINUTES_MOST);
  if (minutes === undefined) throw refuse('minutes-malformed', 'minutes', { most: MINUTES_MOST });
  const capacity = wholeNumber(input.capacity, CAPACITY_MOST);
  if (capacity === undefined) throw refuse('capacity-malformed', 'capacity', { most: CAPACITY_MOST });
  const videoUrl = input.videoUrl.trim();
  if (videoUrl !== '' && !isWebAddress(videoUrl)) throw refuse('video-address-malformed', 'videoUrl');
  const agenda = readAgenda(input.agenda, lessons);
  return {
    country: input.country,
    language,
    timeZone,
    startsLocal: input.starts,
    startsAt: at,
    minutes,
    capacity,
    videoUrl,
    agenda,
  };
}

const isWebAddress = (text: string): boolean =>
  text.length <= 2000 && URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol);

function readAgenda(text: string, lessons: ReadonlySet<string>): AgendaEntry[] {
  const lines = text.split('\n').map((line) => line.trim());
  const entries: AgendaEntry[] = [];
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    const [, minutes, words] = /^(\d{1,3})\s+(.+)$/u.exec(line) ?? [];
    if (!minutes || !words || words.length > AGENDA_WORDS_MOST || entries.length >= AGENDA_LINES_MOST)
      throw refuse('agenda-malformed', 'agenda', { line: at + 1, most: AGENDA_LINES_MOST });
    entries.push({ minutes: Number(minutes), ...(lessons.has(words) ? { lesson: words } : { words }) });
  }
  return entries;
}

/** The agenda as the form's text area shows it. */
export const agendaText = (agenda: readonly AgendaEntry[]): string =>
  agenda.map(({ minutes, lesson, words }) => `${minutes} ${lesson ?? words ?? ''}`).join('\n');
