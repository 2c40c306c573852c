import { languageOf, type Writing } from '../../src/kernel/writing.ts';
import { toLatin } from '../../src/kernel/serbian/to-latin.ts';
import type { LabEngine } from '../../src/labs/contract.ts';
import { judgeWith } from './judge.ts';
import { parseWork } from './parse-work.ts';
import { reportOf } from './report.ts';
import { begin } from './scenarios/begin.ts';
import { SCENARIOS } from './scenarios/scenarios.ts';
import { solve } from './scenarios/solve.ts';
import type { AudienceWork, Country } from './work.ts';

const asked = (id: string): string[] => {
  const found = SCENARIOS.find((scenario) => scenario.id === id);
  if (!found) throw new Error(`The audience lab has no scenario ${id}.`);
  return found.asks;
};

/** Romanian readers practise in Romania, all others in Serbia unless they choose. */
export const countryOf = (writing: Writing): Country => (writing === 'ro' ? 'ro' : 'rs');

/** The sample answer in a writing, for either country. */
export function solutionFor(id: string, country: Country, writing: Writing): AudienceWork {
  asked(id);
  const work = solve(id, country, languageOf(writing));
  return writing === 'sr-Latn' ? (JSON.parse(toLatin(JSON.stringify(work))) as AudienceWork) : work;
}

/** The audience lab's pure half. */
export const engine: LabEngine<AudienceWork> = {
  id: 'audience',
  version: 1,
  scenarios: SCENARIOS,
  start: (id, writing) => begin(id, countryOf(writing)),
  parse: parseWork,
  judge: (id, work, context) => judgeWith(id, asked(id), id === 'own-town' ? work : { ...work, own: null }, context),
  solution: (id, writing) => solutionFor(id, countryOf(writing), writing),
  report: (artifact, texts, context, reader = artifact.writing) => reportOf(artifact, texts, reader, context),
  marks: () => [],
};
