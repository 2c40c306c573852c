/** The back door of trainings: commands and queries. */
export { cancelMeeting, cancelTraining, changeMeeting, planMeeting } from './meetings/plan-meeting.ts';
export { erasePerson, exportPerson } from './person-data.ts';
export type { Post } from './post.ts';
export { register, registrationFaults, type RegistrationInput } from './registrations/register.ts';
export { importList } from './registrations/import-list.ts';
export { readRegistration, withdraw } from './registrations/withdraw.ts';
export { sendReminders } from './reminders/send-reminders.ts';
export { migrations } from './tables.ts';
export { changeTraining, copyTraining, createTraining, publishTraining } from './trainings/keep-training.ts';
export {
  listOwnTrainings,
  listParticipants,
  listTrainings,
  readMeeting,
  readOwnTraining,
  readTraining,
} from './trainings/read-trainings.ts';
