import { Refusal } from '../kernel/refusal.ts';

/** Every expected "no" of this room. Sentences stand in the texts of the pages, area `refusals`. */
export const LAB_REFUSALS = [
  'lab-not-found',
  'scenario-not-found',
  'work-malformed',
  'lab-slug-malformed',
  'lab-exists',
  'fetch-not-allowed',
  'fetch-too-often',
  'fetch-address-malformed',
  'fetch-scheme',
  'fetch-credentials',
  'fetch-port',
  'fetch-name-unknown',
  'fetch-address-private',
  'fetch-too-many-redirects',
  'fetch-timeout',
  'fetch-too-big',
  'fetch-not-html',
  'fetch-answer',
  'fetch-unreachable',
] as const;
export type LabRefusal = (typeof LAB_REFUSALS)[number];

export const refuse = (code: LabRefusal, details: Record<string, string | number> = {}, field?: string): Refusal<LabRefusal> =>
  new Refusal(code, details, field);
