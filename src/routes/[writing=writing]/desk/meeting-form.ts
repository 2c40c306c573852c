import type { MeetingInput } from '#training';
import { fieldText } from '../../form-text.ts';

const FIELDS = ['country', 'language', 'starts', 'minutes', 'capacity', 'videoUrl', 'agenda'] as const;

/** A meeting's form as it was typed. */
export const meetingOf = (form: FormData): MeetingInput =>
  Object.fromEntries(FIELDS.map((name) => [name, fieldText(form, name).slice(0, 10_000)])) as unknown as MeetingInput;

/** What a new meeting begins with: the afternoon hour and the length that trainings here had so far. */
export const NEW_MEETING: MeetingInput = {
  country: 'rs',
  language: 'sr',
  starts: '',
  minutes: '90',
  capacity: '20',
  videoUrl: '',
  agenda: '',
};
