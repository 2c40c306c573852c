import { sql, type RawBuilder } from 'kysely';
import { languageOf, type Language, type Writing } from '#kernel/writing.ts';
import type { Ctx } from '#platform/database/db.ts';
import type { SearchHit } from '../views.ts';
import { configurationOf } from './configuration.ts';
import { markHits } from './excerpt.ts';
import { fold, foldWord } from './fold.ts';
import { otherForms, withOtherForms } from './other-forms.ts';

/** A question of more words than this is cut; nobody types more into a search field. */
const MAX_WORDS = 10;
const MAX_HITS = 20;
const MAX_PER_LESSON = 3;

interface Found {
  lesson_id: string;
  lesson_slug: string;
  lesson_title: string;
  module_title: string;
  anchor: string;
  body: string;
}

/**
 * Finds passages by words in one writing: other forms of a word, the beginning of the last one, any script and
 * without diacritics. Titles before headings before prose. An empty or wordless query finds nothing.
 */
export async function searchCourse(ctx: Ctx, writing: Writing, query: string): Promise<SearchHit[]> {
  const words = fold(query.slice(0, 500))
    .split(' ')
    .filter(Boolean)
    .slice(0, MAX_WORDS)
    .map((word) => word.slice(0, 60));
  if (words.length === 0) return [];
  const language = languageOf(writing);
  const configuration = await configurationOf(ctx.db, language);
  const parts = words.map((word, index) => partOf(configuration, language, word, index === words.length - 1));
  for (const join of [sql` && `, sql` || `]) {
    const asked = sql`(${sql.join(parts, join)})`;
    const { rows } = await sql<Found>`
      with newest as (select id from curriculum_edition order by ordinal desc limit 1), asked as (select ${asked} as question)
      select lesson_id, lesson_slug, lesson_title, module_title, anchor, body
      from (
        select found.*, row_number() over (partition by lesson_id order by rank desc, position) as place
        from (
          select hit.*, ts_rank('{0.1, 0.2, 0.4, 1.0}', hit.vector, asked.question) as rank
          from curriculum_search hit, newest, asked
          where hit.edition_id = newest.id and hit.writing = ${writing} and hit.vector @@ asked.question
        ) found
      ) ranked
      where place <= ${MAX_PER_LESSON}
      order by rank desc, lesson_slug, position
      limit ${MAX_HITS}`.execute(ctx.db);
    if (rows.length > 0) return present(ctx, rows, asked, configuration, language);
    if (words.length === 1) return [];
  }
  return [];
}

/** One word's question. Words of letters and digits only reach it, so no operator of the search language can. */
function partOf(configuration: string, language: Language, word: string, isLast: boolean): RawBuilder<unknown> {
  const stems = [word, ...otherForms(word, language)].map((form) => sql`to_tsquery(${configuration}::regconfig, ${form})`);
  const begins = isLast ? [sql`to_tsquery('simple', ${`${word}:*`})`] : [];
  return sql`(${sql.join([...stems, ...begins], sql` || `)})`;
}

async function present(
  ctx: Ctx,
  rows: Found[],
  asked: RawBuilder<unknown>,
  configuration: string,
  language: Language,
): Promise<SearchHit[]> {
  const words = [...new Set(rows.flatMap((row) => (row.body.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(foldWord)))].filter(Boolean);
  const forms = words.map((word) => withOtherForms(word, language));
  const { rows: matching } = await sql<{ word: string }>`
    select word from unnest(${words}::text[], ${forms}::text[]) as each(word, forms)
    where (to_tsvector(${configuration}::regconfig, forms) || to_tsvector('simple', word)) @@ ${eachAlone(asked)}`.execute(
    ctx.db,
  );
  const hits = new Set(matching.map((row) => row.word));
  return rows.map((row) => ({
    lesson: { id: row.lesson_id, slug: row.lesson_slug, title: row.lesson_title },
    module: row.module_title,
    anchor: row.anchor,
    excerpt: markHits(row.body, hits),
  }));
}

/** The question with “and” made “or”: a single word never answers all of it. */
const eachAlone = (asked: RawBuilder<unknown>): RawBuilder<unknown> => sql`replace(${asked}::text, '&', '|')::tsquery`;
