import { error } from '@sveltejs/kit';
import { isRefusal } from '#kernel/refusal.ts';
import { labTexts, readEngine, readSpecs } from '#labs/server';
import { readShared } from '#learning/server';
import { textsFor } from '#ui/texts/texts.server.ts';
import { statusOf, tell } from '../../../refusal-response.ts';
import type { PageServerLoad } from './$types';

/** A piece of lab work that somebody shares, told by its lab on the server in the reader's writing. */
export const load: PageServerLoad = async ({ locals: { ctx, writing }, params }) => {
  try {
    const { artifact, savedAt, verified } = await readShared(ctx, params.token);
    const engine = await readEngine(artifact.lab);
    const context = { today: ctx.clock().toISOString().slice(0, 10), specs: await readSpecs() };
    const report = engine.report(artifact, await labTexts(artifact.lab, writing), context, writing);
    const { provenance, results } = artifact;
    return { report, provenance, results, savedAt, verified, texts: textsFor(writing, ['library', 'labs']) };
  } catch (fault) {
    if (!isRefusal(fault)) throw fault;
    const { code, message } = tell(fault, writing);
    error(statusOf(code), message, { code });
  }
};
