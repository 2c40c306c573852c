export type * from './contract.ts';
export { LEVELS, mayFail, settle, SPEC_TRUST_DAYS } from './contract.ts';
export { LAB_REFUSALS, type LabRefusal } from './refusals.ts';
export type { LabView, ScenarioView } from './registry/read-lab.ts';
export type { Judgement } from './judge-work.ts';
