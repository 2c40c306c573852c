import { toLatin } from '../../src/kernel/serbian/to-latin.ts';
import { languageOf, type Writing } from '../../src/kernel/writing.ts';
import type { LabEngine } from '../../src/labs/contract.ts';
import { judgeWith } from './judge.ts';
import { parseWork } from './parse-work.ts';
import { reportOf } from './report.ts';
import { begin } from './scenarios/begin.ts';
import { asksOf, SCENARIOS } from './scenarios/scenarios.ts';
import { solve } from './scenarios/solve.ts';
import type { AnalyticsWork } from './work.ts';

/** The sample answer in a writing, for the data of a seed. */
export function solutionFor(id: string, writing: Writing, seed?: number): AnalyticsWork {
  const work = solve(id, languageOf(writing), seed);
  return writing === 'sr-Latn' ? (JSON.parse(toLatin(JSON.stringify(work))) as AnalyticsWork) : work;
}

/** The analytics lab's pure half. */
export const engine: LabEngine<AnalyticsWork> = {
  id: 'analytics',
  version: 1,
  scenarios: SCENARIOS,
  start: (id) => {
    asksOf(id);
    return begin(id);
  },
  parse: parseWork,
  judge: (id, work, context) => judgeWith(asksOf(id), work, context),
  solution: (id, writing) => solutionFor(id, writing),
  report: (artifact, texts, context, reader = artifact.writing) => reportOf(artifact, texts, reader, context),
  marks: () => [],
};
