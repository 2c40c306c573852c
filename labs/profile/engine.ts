import { languageOf, type Writing } from '../../src/kernel/writing.ts';
import type { LabEngine } from '../../src/labs/contract.ts';
import { judgeProfiles } from './judge.ts';
import { parseWork } from './parse-work.ts';
import { reportOf } from './report.ts';
import { begin } from './scenarios/begin.ts';
import { SCENARIOS } from './scenarios/scenarios.ts';
import { solve } from './scenarios/solve.ts';
import type { ProfileWork, Script } from './work.ts';

const find = (id: string): (typeof SCENARIOS)[number] => {
  const scenario = SCENARIOS.find((candidate) => candidate.id === id);
  if (!scenario) throw new Error(`The profile studio has no scenario ${id}.`);
  return scenario;
};
const scriptOf = (writing: Writing): Script => (writing === 'sr' ? 'cyrillic' : 'latin');

/** The profile studio's pure half: the same verdict in the browser, on the server, in a package and in a test. */
export const engine: LabEngine<ProfileWork> = {
  id: 'profile',
  version: 1,
  scenarios: SCENARIOS,
  start: (id, writing) => begin(find(id).id, languageOf(writing), scriptOf(writing)),
  parse: parseWork,
  judge: (id, work, context) => judgeProfiles(find(id).id, find(id).asks, work, context),
  solution: (id, writing) => solve(find(id).id, languageOf(writing), scriptOf(writing)),
  report: (artifact, texts, context, reader = artifact.writing) => reportOf(artifact, texts, reader, context),
  marks: () => [],
};
