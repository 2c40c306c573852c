/** Front door of trainings: safe in a browser. */
export {
  COUNTRIES,
  EXPERIENCES,
  LIBRARY_TYPES,
  type AgendaEntry,
  type MeetingFacts,
  type News,
  type RegistrationFacts,
} from './facts.ts';
export { agendaText, type MeetingInput } from './meetings/read-meeting-input.ts';
export { writeParticipants } from './registrations/write-participants.ts';
export { writeMeetingCalendar } from './calendar/write-meeting-calendar.ts';
export type { Participant, PublicMeeting, TrainingView } from './trainings/read-trainings.ts';
