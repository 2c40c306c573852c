import { readQuizKey, type QuizKeyItem } from '#curriculum/server';
import { isRefusal } from '#kernel/refusal.ts';
import { judgeWork } from '#labs/server';
import type { Ctx } from '#platform/database/db.ts';
import { markAnswer } from '../quizzes/mark-answer.ts';
import type { Answer, KeptArtifact } from './bundle.ts';

/** What the server finds itself; a refusal means that it does not know the quiz or the lab (any more). */
async function unlessRefused<Result>(find: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await find();
  } catch (refusal) {
    if (isRefusal(refusal)) return undefined;
    throw refusal;
  }
}

/**
 * Answers with the server's own verdict, by the edition that the person saw, else by the current one. The verdict stays
 * null when the item is in neither.
 */
export async function markAll(ctx: Ctx, answers: readonly Answer[]): Promise<Answer[]> {
  const keys = new Map<string, Promise<QuizKeyItem[]>>();
  const keyOf = (lessonId: string, editionId?: string): Promise<QuizKeyItem[]> => {
    const place = JSON.stringify([lessonId, editionId]);
    const items = keys.get(place) ?? unlessRefused(() => readQuizKey(ctx, lessonId, editionId)).then((key) => key?.items ?? []);
    keys.set(place, items);
    return items;
  };
  const marked: Answer[] = [];
  for (const answer of answers) {
    const ours = ({ id }: QuizKeyItem): boolean => id === answer.itemId;
    const item = (await keyOf(answer.lessonId, answer.editionId)).find(ours) ?? (await keyOf(answer.lessonId)).find(ours);
    const verdict = item ? markAnswer(item, answer.given, 'en').verdict : 'unanswered';
    marked.push({ ...answer, verdict: verdict === 'unanswered' ? null : verdict === 'right' ? 'right' : 'wrong' });
  }
  return marked;
}

/** Lab work with the server's own verdict. Work of a lab or version that it does not know is kept, unverified. */
export async function judgeAll(artifacts: readonly KeptArtifact[], today: string): Promise<KeptArtifact[]> {
  const judged: KeptArtifact[] = [];
  // One after the other: judging is work for the processor, and others wait for it too.
  for (const kept of artifacts) {
    const { artifact } = kept;
    const judgement = artifact && (await unlessRefused(() => judgeWork(artifact.lab, artifact.scenario, artifact.inputs, today)));
    if (!artifact || !judgement) judged.push(kept);
    else {
      const { verdict, specVersions, work } = judgement;
      judged.push({ ...kept, verified: true, artifact: { ...artifact, inputs: work, results: verdict, specVersions } });
    }
  }
  return judged;
}
