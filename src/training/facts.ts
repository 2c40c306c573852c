/** What pages, letters and calendars get to know of trainings; safe in a browser. */
import type { ByLanguage, Language, Writing } from '#kernel/writing.ts';

/** Countries in which meetings are held so far, each with its own clock. */
export const COUNTRIES = { rs: 'Europe/Belgrade', ro: 'Europe/Bucharest' } as const;
export type CountryCode = keyof typeof COUNTRIES;
export const isCountry = (value: string): value is CountryCode => Object.hasOwn(COUNTRIES, value);

export const LIBRARY_TYPES = ['public', 'branch', 'school', 'academic', 'museum', 'other'] as const;
export const EXPERIENCES = ['none', 'some', 'much'] as const;

/** What is asked at registration, for the trainer's group portrait; every answer may be left out. */
export interface RegistrationAnswers {
  libraryType?: (typeof LIBRARY_TYPES)[number];
  experience?: (typeof EXPERIENCES)[number];
  expectations?: string;
}

/** One line of a meeting's agenda: a lesson of the course, or words of the trainer. */
export interface AgendaEntry {
  minutes: number;
  lesson?: string;
  words?: string;
}

export interface MeetingFacts {
  id: string;
  training: { slug: string; title: ByLanguage; summary: ByLanguage };
  country: CountryCode;
  language: Language;
  timeZone: string;
  /** Wall clock time in `timeZone`: `2027-03-12T17:00`. */
  startsLocal: string;
  startsAt: Date;
  minutes: number;
  capacity: number;
  agenda: AgendaEntry[];
  state: 'planned' | 'cancelled';
  sequence: number;
}

export interface RegistrationFacts {
  id: string;
  token: string;
  email: string;
  name: string;
  writing: Writing;
  state: 'registered' | 'waiting' | 'withdrawn';
}

export const REMINDERS = ['week', 'day', 'hour'] as const;
export type ReminderKind = (typeof REMINDERS)[number];

/** Something that one person has to hear of. */
export interface News {
  kind: 'registered' | 'waiting' | 'promoted' | 'withdrawn' | 'moved' | 'cancelled' | `reminder-${ReminderKind}`;
  registration: RegistrationFacts;
  meeting: MeetingFacts;
  /** Only for those who have a place; empty while there is none. */
  videoUrl: string;
  /** Told once under this key. */
  once: string;
}
