import { sql } from 'kysely';
import { listQuizKeys } from '#curriculum/server';
import type { Ctx } from '#platform/database/db.ts';
import { tablesOf } from '../tables.ts';
import { estimateItems, type FirstAnswer, type ItemEstimate } from './estimate-items.ts';

/** An item of the bank with what its answers say of it so far. */
export interface ItemReport extends ItemEstimate {
  /** Id of the lesson or instrument where it is asked. */
  askedIn: string;
}

/**
 * Reckons every item's parameters anew from the first answer of each account, as the server marked it, and keeps them in place of
 * the earlier ones. Items that the current edition no longer asks are left out. Answers of visitors stay on their devices.
 */
export async function recomputeItems(ctx: Ctx): Promise<ItemReport[]> {
  const askedIn = new Map<string, string>();
  const options = new Map<string, number>();
  for (const { lessonId, items } of await listQuizKeys(ctx))
    for (const item of items) {
      askedIn.set(item.id, lessonId);
      options.set(item.id, item.options.length);
    }
  const { rows } = await sql<{ person: string; item: string; given: string[]; verdict: 'right' | 'wrong' }>`
    select distinct on (account_id, item_id) account_id as person, item_id as item, given, verdict
    from learning_answer where verdict is not null order by account_id, item_id, at, id`.execute(ctx.db);
  const answers = rows
    .filter(({ item }) => askedIn.has(item))
    .map(({ person, item, given, verdict }): FirstAnswer => ({ person, item, given, right: verdict === 'right' }));
  const estimates = estimateItems(answers, options).sort((a, b) => (a.item < b.item ? -1 : 1));
  await ctx.db.transaction().execute(async (tx) => {
    await tablesOf(tx).deleteFrom('learning_item').execute();
    for (const { item, answers: count, share, difficulty, discrimination, choices, flags } of estimates)
      await tablesOf(tx)
        .insertInto('learning_item')
        .values({
          item_id: item,
          answers: count,
          share,
          difficulty,
          discrimination,
          choices: JSON.stringify(choices),
          flags: JSON.stringify(flags),
          computed_at: ctx.clock(),
        })
        .execute();
  });
  return estimates.map((estimate) => ({ ...estimate, askedIn: askedIn.get(estimate.item) ?? '' }));
}
