import { access } from 'node:fs/promises';
import type { Actor } from '#kernel/actor.ts';
import type { Issue } from '#kernel/issue.ts';
import type { Ctx } from '#platform/database/db.ts';
import { CurriculumFaulty } from '../refusals.ts';
import type { EditionRef } from '../views.ts';
import { editionRef, findCurrentEdition } from './current-edition.ts';
import { importCurriculum } from './import-curriculum.ts';
import { prepareAgain } from './prepare-again.ts';

/** The house itself, when it starts; also whoever has a shell on its machine. */
export const HOUSE: Actor = { accountId: 'house', roles: ['administrator'] };

export interface FirstEdition {
  edition: EditionRef;
  /** `imported`: a new edition was made; `unchanged`; `kept-local`: edited here, left alone; `faulty`: see issues. */
  outcome: 'imported' | 'unchanged' | 'kept-local' | 'faulty';
  issues: readonly Issue[];
}

/**
 * At start: imports `dir` when there is no edition yet (then faulty files are refused), and again when its files have
 * changed and the current edition came from them. An edition made in this house is never overwritten; faulty files
 * never keep a house from opening that has an edition. An edition that an older release prepared is prepared again.
 */
export async function ensureFirstEdition(ctx: Ctx, dir: string): Promise<FirstEdition> {
  await prepareAgain(ctx);
  const current = await findCurrentEdition(ctx.db);
  if (current?.origin === 'house') return { edition: editionRef(current), outcome: 'kept-local', issues: [] };
  const isThere = await access(dir).then(
    () => true,
    () => false,
  );
  if (current && !isThere) return { edition: editionRef(current), outcome: 'unchanged', issues: [] };
  try {
    const { edition, changed, issues } = await importCurriculum({ ...ctx, actor: HOUSE }, dir, { origin: 'files' });
    return { edition, outcome: changed ? 'imported' : 'unchanged', issues };
  } catch (error) {
    if (!current || !(error instanceof CurriculumFaulty)) throw error;
    return { edition: editionRef(current), outcome: 'faulty', issues: error.issues };
  }
}
