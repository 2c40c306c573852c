import type { Writing } from '#kernel/writing.ts';
import type { Ctx } from '#platform/database/db.ts';
import { Refusal } from '#kernel/refusal.ts';
import { editionRef, readCurrentEdition } from '../editions/current-edition.ts';
import type { Kept } from '../render/kept.ts';
import type { RefusalCode } from '../refusals.ts';
import { tablesOf } from '../tables.ts';
import type {
  CasesView,
  CourseView,
  EditionRef,
  GlossaryTermView,
  InstrumentsView,
  ReadyPathView,
  TrainerPageView,
} from '../views.ts';

/** The current edition; refuses with `no-edition`. */
export const readEdition = async (ctx: Ctx): Promise<EditionRef> => editionRef(await readCurrentEdition(ctx.db));

/** The course map of the current edition. */
export async function readCourse(ctx: Ctx, writing: Writing): Promise<CourseView> {
  const { edition, view } = await readPage(ctx, writing, 'course', '');
  return { edition, ...(view as Kept<CourseView>) };
}

/** The glossary of the current edition, in the writing's own alphabet. */
export async function readGlossary(ctx: Ctx, writing: Writing): Promise<{ edition: EditionRef; terms: GlossaryTermView[] }> {
  const { edition, view } = await readPage(ctx, writing, 'glossary', '');
  return { edition, terms: view as GlossaryTermView[] };
}

/** The ready paths of the current edition, in the order of paths.yaml. */
export async function readPaths(ctx: Ctx, writing: Writing): Promise<{ edition: EditionRef; paths: ReadyPathView[] }> {
  const { edition, view } = await readPage(ctx, writing, 'paths', '');
  return { edition, paths: view as ReadyPathView[] };
}

/** A module's trainer's page; refuses with `module-not-found`, also when the module has none. */
export async function readTrainerPage(ctx: Ctx, writing: Writing, moduleSlug: string): Promise<TrainerPageView> {
  const { edition, view } = await readPage(ctx, writing, 'trainer', moduleSlug);
  return { edition, ...(view as Kept<TrainerPageView>) };
}

/** The page of cases; refuses with `module-not-found` when the edition has none. */
export async function readCases(ctx: Ctx, writing: Writing): Promise<CasesView> {
  const { edition, view } = await readPage(ctx, writing, 'cases', '');
  return { edition, ...(view as Kept<CasesView>) };
}

/** Placement, knowledge forms and statements of the current edition; empty lists where it has none. */
export async function readInstruments(ctx: Ctx, writing: Writing): Promise<InstrumentsView> {
  const { edition, view } = await readPage(ctx, writing, 'instruments', '');
  return { edition, ...(view as Kept<InstrumentsView>) };
}

async function readPage(
  ctx: Ctx,
  writing: Writing,
  kind: 'course' | 'trainer' | 'glossary' | 'instruments' | 'cases' | 'paths',
  slug: string,
): Promise<{ edition: EditionRef; view: unknown }> {
  const current = await readCurrentEdition(ctx.db);
  const row = await tablesOf(ctx.db)
    .selectFrom('curriculum_page')
    .select('view')
    .where('edition_id', '=', current.id)
    .where('writing', '=', writing)
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!row) throw new Refusal<RefusalCode>('module-not-found', { module: slug.slice(0, 80) });
  return { edition: editionRef(current), view: row.view };
}
