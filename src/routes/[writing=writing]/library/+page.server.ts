import { readLabUses } from '#curriculum/server';
import { labTexts, listLabs, readSpecs } from '#labs/server';
import { listShares } from '#learning/server';
import { textsFor } from '#ui/texts/texts.server.ts';
import type { PageServerLoad } from './$types';

/** My library is kept by the browser; the server gives words, labs and dated facts to draw it with. */
export const load: PageServerLoad = async ({ locals: { ctx, writing } }) => {
  const labs = await listLabs(writing);
  return {
    labs: labs.map(({ slug, title, scenarios }) => ({
      slug,
      title,
      scenarios: scenarios.map(({ id, title: name }) => ({ id, title: name })),
    })),
    labTexts: Object.fromEntries(await Promise.all(labs.map(async ({ slug }) => [slug, await labTexts(slug, writing)] as const))),
    specs: [...(await readSpecs()).values()],
    today: ctx.clock().toISOString().slice(0, 10),
    modules: (await readLabUses(ctx, writing)).filter((module) => module.labs.length > 0),
    signedIn: ctx.actor.accountId !== null,
    shares: ctx.actor.accountId === null ? {} : await listShares(ctx),
    texts: textsFor(writing, ['library', 'labs', 'course']),
  };
};
