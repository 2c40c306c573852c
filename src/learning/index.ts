/** The front door of learning: what a browser may know. */
export type * from './bundles/bundle.ts';
export { NEVER } from './bundles/bundle.ts';
export { deleteArtifact, listArtifacts, saveArtifact, type LibraryItem } from './device/artifacts.ts';
export { openDevice, type Device, type Draft } from './device/device.ts';
export { asideKey, draftKey } from './device/draft-keys.ts';
export { randomId } from './device/random-id.ts';
export { forgetAccount, keepSynced, syncWithAccount, type Synced } from './device/sync.ts';
export { keepPlacement, lastPlacement, type LastPlacement } from './placement/keep-placement.ts';
export type { MarkedItem } from './quizzes/mark-answer.ts';
