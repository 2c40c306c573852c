import { languageOf, type Writing } from '../../src/kernel/writing.ts';
import { toLatin } from '../../src/kernel/serbian/to-latin.ts';
import type { LabEngine } from '../../src/labs/contract.ts';
import { judgeWith } from './judge.ts';
import { parseWork } from './parse-work.ts';
import { reportOf } from './report.ts';
import { begin } from './scenarios/begin.ts';
import { SCENARIOS } from './scenarios/scenarios.ts';
import { solve } from './scenarios/solve.ts';
import type { FeedWork } from './work.ts';

const asked = (id: string): string[] => {
  const found = SCENARIOS.find((scenario) => scenario.id === id);
  if (!found) throw new Error(`The feed simulator has no scenario ${id}.`);
  return found.asks;
};

const solved = new Map<string, FeedWork>();

/** Answers are found by running the model, so each is found once; everybody gets a copy of her own. */
function solution(id: string, writing: Writing): FeedWork {
  asked(id);
  const key = `${id} ${languageOf(writing)}`;
  const found = solved.get(key) ?? solve(id, languageOf(writing));
  solved.set(key, found);
  const work = JSON.parse(JSON.stringify(found)) as FeedWork;
  return writing === 'sr-Latn' ? (JSON.parse(toLatin(JSON.stringify(work))) as FeedWork) : work;
}

/** The feed simulator's pure half. */
export const engine: LabEngine<FeedWork> = {
  id: 'feed',
  version: 1,
  scenarios: SCENARIOS,
  start: (id) => begin(id),
  parse: parseWork,
  judge: (id, work, context) => judgeWith(asked(id), work, context),
  solution,
  report: (artifact, texts, context, reader = artifact.writing) => reportOf(artifact, texts, reader, context),
  marks: () => [],
};
