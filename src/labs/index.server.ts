export { labTexts, listLabs, readEngine, readLab } from './registry/read-lab.ts';
export { judgeWork, specVersionsOf } from './judge-work.ts';
export { checkSpecs, readSpecs } from './specs/read-specs.ts';
export { allowFetching, isFetchingAllowed } from './fetch/allow-fetching.ts';
export { fetchForLearner } from './fetch/fetch-for-learner.ts';
export { migrations } from './tables.ts';
