import type { LabEngine } from '../../src/labs/contract.ts';
import { filesOf } from './files.ts';
import { judgeSite } from './judge.ts';
import { parseWork } from './parse-work.ts';
import { reportOf } from './report.ts';
import { SCENARIOS } from './scenarios/index.ts';
import { contentIn, marksOf, seed, type Scenario } from './scenarios/scenario.ts';
import type { SeoWork } from './work.ts';

const find = (id: string): Scenario => {
  const scenario = SCENARIOS.find((candidate) => candidate.id === id);
  if (!scenario) throw new Error(`The SEO lab has no scenario ${id}.`);
  return scenario;
};

/** The SEO lab's pure half: the same verdict in the browser, on the server, in a package and in a test. */
export const engine: LabEngine<SeoWork> = {
  id: 'seo',
  version: 1,
  scenarios: SCENARIOS.map(({ id, level, minutes, title, brief, asks }) => ({ id, level, minutes, title, brief, asks })),
  start(id, writing) {
    const { solution, faults, start } = contentIn(find(id), writing);
    return start ? structuredClone(start) : { ...seed(solution, faults), because: '', plan: [] };
  },
  parse: parseWork,
  judge: (id, work, context) => judgeSite(find(id), work, context),
  solution: (id, writing) => structuredClone(contentIn(find(id), writing).solution),
  report: (artifact, texts, context, reader = artifact.writing) =>
    reportOf(find(artifact.scenario), engine.start(artifact.scenario, artifact.writing), artifact, texts, reader, context),
  files: filesOf,
  marks(id, writing) {
    const scenario = find(id);
    if (!scenario.marked) return [];
    return marksOf(engine.start(id, writing), contentIn(scenario, writing).faults);
  },
};
