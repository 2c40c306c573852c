/** The front door of the curriculum: types and pure functions, safe in a browser. */
export type * from './views.ts';
export { fold as foldAnswer } from './search/fold.ts';
