import { sql } from 'kysely';
import { readQuizKey } from '#curriculum/server';
import { requireAccount } from '#kernel/actor.ts';
import { isRefusal } from '#kernel/refusal.ts';
import { judgeWork } from '#labs/server';
import type { Ctx } from '#platform/database/db.ts';
import { markAnswer } from '../quizzes/mark-answer.ts';
import { readAccountBundle, writeAccountBundle } from './account-bundle.ts';
import type { Answer, Bundle, KeptArtifact } from './bundle.ts';
import { mergeBundles } from './merge-bundles.ts';
import { parseBundle } from './parse-bundle.ts';

/** Only what a bundle says differently from what is known, so that a sync without news writes nothing. */
const newsIn = (merged: Bundle, known: Bundle): Bundle => {
  const fresh = <Kept>(all: Kept[], old: Kept[]): Kept[] => {
    const before = new Set(old.map((each) => JSON.stringify(each)));
    return all.filter((each) => !before.has(JSON.stringify(each)));
  };
  return {
    progress: fresh(merged.progress, known.progress),
    answers: fresh(merged.answers, known.answers),
    artifacts: fresh(merged.artifacts, known.artifacts),
  };
};

/** The server's own verdict on an answer; null when the quiz or the item is no longer there. */
async function marked(ctx: Ctx, answer: Answer): Promise<Answer> {
  try {
    const key = (await readQuizKey(ctx, answer.lessonId)).items.find((item) => item.id === answer.itemId);
    const verdict = key ? markAnswer(key, answer.given, 'en').verdict : null;
    return { ...answer, verdict: verdict === 'unanswered' ? null : verdict };
  } catch (refusal) {
    if (isRefusal(refusal)) return answer;
    throw refusal;
  }
}

/** The server's own verdict on lab work. Work of a lab or version that this server does not know is kept, unverified. */
async function judged(kept: KeptArtifact, today: string): Promise<KeptArtifact> {
  if (kept.artifact === null) return kept;
  try {
    const { verdict, specVersions, work } = await judgeWork(
      kept.artifact.lab,
      kept.artifact.scenario,
      kept.artifact.inputs,
      today,
    );
    return { ...kept, verified: true, artifact: { ...kept.artifact, inputs: work, results: verdict, specVersions } };
  } catch (refusal) {
    if (isRefusal(refusal)) return kept;
    throw refusal;
  }
}

/**
 * Brings a device and the account together: both then know everything, in the account with the server's verdicts.
 * Returns the whole of what the account now has. May be repeated; two devices at once wait for each other.
 */
export async function syncDevice(ctx: Ctx, input: unknown): Promise<Bundle> {
  const accountId = requireAccount(ctx.actor);
  const now = ctx.clock();
  const device = parseBundle(input, now);
  const before = await readAccountBundle(ctx.db, accountId);
  const knownAnswers = new Set(before.answers.map(({ id }) => id));
  const knownArtifacts = new Set(before.artifacts.map(({ id }) => id));
  const today = now.toISOString().slice(0, 10);
  const checked: Bundle = {
    progress: device.progress,
    answers: await Promise.all(device.answers.map((answer) => (knownAnswers.has(answer.id) ? answer : marked(ctx, answer)))),
    artifacts: await Promise.all(device.artifacts.map((kept) => (knownArtifacts.has(kept.id) ? kept : judged(kept, today)))),
  };
  return ctx.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`learning:${accountId}`}, 0))`.execute(tx);
    const known = await readAccountBundle(tx, accountId);
    const merged = mergeBundles(known, checked);
    await writeAccountBundle(tx, accountId, newsIn(merged, known));
    return merged;
  });
}
