/** The back door of learning: commands and queries. */
export { erasePerson, exportPerson } from './bundles/account-bundle.ts';
export { MOST } from './bundles/parse-bundle.ts';
export { syncDevice } from './bundles/sync-device.ts';
export { markQuiz } from './quizzes/mark-quiz.ts';
export { REFUSALS as LEARNING_REFUSALS } from './refusals.ts';
export { migrations } from './tables.ts';
