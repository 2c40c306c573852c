/** The front door of learning: what a browser may know. */
export type * from './bundles/bundle.ts';
export { mergeBundles } from './bundles/merge-bundles.ts';
export { openDevice, type Device, type Draft } from './device/device.ts';
export { forgetAccount, syncWithAccount, type Synced } from './device/sync.ts';
export type { MarkedItem } from './quizzes/mark-answer.ts';
