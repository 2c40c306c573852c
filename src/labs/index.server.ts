export { labTexts, listLabs, readEngine, readLab } from './registry/read-lab.ts';
export { judgeWork, specVersionsOf } from './judge-work.ts';
export { checkSpecs, readSpecs } from './specs/read-specs.ts';
