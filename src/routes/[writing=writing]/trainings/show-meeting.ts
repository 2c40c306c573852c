import { proseToLatin } from '#kernel/serbian/to-latin.ts';
import type { Writing } from '#kernel/writing.ts';
import type { PublicMeeting, TrainingView } from '#training';
import { inWriting } from '#ui/in-writing.ts';
import { meetingInWords } from '#ui/texts/translator.ts';

/** A meeting as its pages show it: moments in words, the agenda with lessons' titles. */
export interface ShownMeeting {
  id: string;
  when: string;
  startsAt: string;
  endsAt: string;
  country: PublicMeeting['country'];
  language: PublicMeeting['language'];
  minutes: number;
  free: number;
  over: boolean;
  cancelled: boolean;
  agenda: { minutes: number; words: string; lesson?: string }[];
}

export interface ShownTraining {
  id: string;
  slug: string;
  title: string;
  summary: string;
  state: TrainingView['state'];
  meetings: ShownMeeting[];
}

/** `titles`: slug → title of the course's lessons in this writing. */
export const showTraining = (training: TrainingView, writing: Writing, titles: ReadonlyMap<string, string>): ShownTraining => ({
  id: training.id,
  slug: training.slug,
  title: inWriting(training.title, writing),
  summary: inWriting(training.summary, writing),
  state: training.state,
  meetings: training.meetings.map((meeting) => ({
    id: meeting.id,
    when: meetingInWords(writing, meeting.startsAt, meeting.timeZone),
    startsAt: meeting.startsAt.toISOString(),
    endsAt: new Date(meeting.startsAt.getTime() + meeting.minutes * 60_000).toISOString(),
    country: meeting.country,
    language: meeting.language,
    minutes: meeting.minutes,
    free: meeting.free,
    over: meeting.over,
    cancelled: meeting.state === 'cancelled',
    agenda: meeting.agenda.map(({ minutes, lesson, words = '' }) =>
      lesson
        ? { minutes, lesson, words: titles.get(lesson) ?? lesson }
        : { minutes, words: writing === 'sr-Latn' && meeting.language === 'sr' ? proseToLatin(words) : words },
    ),
  })),
});
