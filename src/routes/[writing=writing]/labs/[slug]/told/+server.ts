import { isRefusal } from '#kernel/refusal.ts';
import { isFetchingAllowed, labTexts, readSpecs } from '#labs/server';
import { textsFor } from '#ui/texts/texts.server.ts';
import { builtScripts } from './built-scripts.ts';
import { refusalJson } from '../../../../refusal-response.ts';
import type { RequestHandler } from './$types';

/** GET → what the bench is told besides what the page says: its texts, the dated facts, the day, and what it may do. */
export const GET: RequestHandler = async ({ locals: { ctx, writing }, params: { slug } }) => {
  try {
    const told = {
      texts: await labTexts(slug, writing),
      words: textsFor(writing, ['labs']),
      specs: [...(await readSpecs()).values()],
      today: ctx.clock().toISOString().slice(0, 10),
      scripts: await builtScripts(),
      mayFetch: ctx.actor.accountId !== null && (await isFetchingAllowed(ctx)),
    };
    return Response.json(told, { headers: { 'cache-control': 'private, no-cache' } });
  } catch (refusal) {
    if (isRefusal(refusal)) return refusalJson(refusal, writing);
    throw refusal;
  }
};
