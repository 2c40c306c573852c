export { labTexts, listLabs, readEngine, readLab, readPaper, readReview } from './registry/read-lab.ts';
export { judgeWork, specVersionsOf } from './judge-work.ts';
export { checkSpecs, readSpecs } from './specs/read-specs.ts';
export { allowFetching, isFetchingAllowed } from './fetch/allow-fetching.ts';
export { fetchForLearner } from './fetch/fetch-for-learner.ts';
export { migrations } from './tables.ts';
export { beginLab } from './begin/begin-lab.ts';
