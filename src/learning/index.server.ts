/** The back door of learning: commands and queries. */
export { MOST } from './bundles/parcels.ts';
export { syncDevice } from './bundles/sync-device.ts';
export { erasePerson, exportPerson } from './person-data.ts';
export { markQuiz } from './quizzes/mark-quiz.ts';
export { listShares, readShared } from './shares/read-shares.ts';
export { shareArtifact, withdrawShare } from './shares/share-artifact.ts';
export { recomputeItems, type ItemReport } from './items/recompute-items.ts';
export { readPlacement, type GivenAnswer, type PlacementState } from './placement/read-placement.ts';
export { migrations } from './tables.ts';
