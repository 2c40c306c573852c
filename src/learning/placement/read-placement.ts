import { readInstruments, readQuizKey, INSTRUMENT_IDS, type QuizKey } from '#curriculum/server';
import type { InstrumentItemView, InstrumentsView } from '#curriculum';
import { isRefusal } from '#kernel/refusal.ts';
import type { Writing } from '#kernel/writing.ts';
import type { Ctx } from '#platform/database/db.ts';
import { markAnswer } from '../quizzes/mark-answer.ts';
import { place, type PlacedModule, type Reply } from './place.ts';

/** An answer as the address carries it: the item and the chosen option, empty for “I do not know”. */
export interface GivenAnswer {
  item: string;
  option: string;
}

export interface PlacementState {
  instruments: InstrumentsView;
  /** Only answers to known items, each once, the first one counting. */
  answers: GivenAnswer[];
  /** What is asked now; null when the result is there or there is nothing to ask. */
  question: (InstrumentItemView & { number: number }) | null;
  placed: PlacedModule[];
  /** What wrong answers were told, for the result: item → sanitised HTML. */
  feedback: Record<string, string[]>;
}

/** As many answers as a placement can ever need. */
const MOST = 60;

/**
 * Where somebody stands in the placement after these answers. The server marks and places; nothing is kept, and no key leaves.
 * Answers to items that the edition does not have are passed over.
 */
export async function readPlacement(ctx: Ctx, given: readonly GivenAnswer[], writing: Writing): Promise<PlacementState> {
  const instruments = await readInstruments(ctx, writing);
  const key = await keyOf(ctx);
  const replies = new Map<string, Reply>();
  const feedback: Record<string, string[]> = {};
  const answers: GivenAnswer[] = [];
  for (const answer of given.slice(0, MOST)) {
    const item = key.items.find(({ id }) => id === answer.item);
    if (!item || replies.has(item.id)) continue;
    const marked = markAnswer(item, [answer.option], writing);
    replies.set(item.id, marked.verdict === 'right' ? 'right' : marked.verdict === 'unanswered' ? 'unknown' : 'wrong');
    feedback[item.id] = marked.feedback;
    answers.push(answer);
  }
  const { next, placed } = place(instruments.placement, replies);
  const question = instruments.placement.find(({ id }) => id === next);
  return { instruments, answers, question: question ? { ...question, number: answers.length + 1 } : null, placed, feedback };
}

/** The key of the placement; without items in an edition that has none. */
async function keyOf(ctx: Ctx): Promise<QuizKey> {
  try {
    return await readQuizKey(ctx, INSTRUMENT_IDS.placement);
  } catch (fault) {
    if (isRefusal(fault)) return { lessonId: INSTRUMENT_IDS.placement, items: [] };
    throw fault;
  }
}
