import type { Db } from '#platform/database/db.ts';
import type { CourseTree } from '../parse/tree.ts';
import { tablesOf } from '../tables.ts';
import type { EarlierSource } from '../render/compile-lesson.ts';

/** Sources, kept by earlier editions, of the passages that this tree's translations say they were made from. */
export async function earlierSources(db: Db, tree: CourseTree): Promise<EarlierSource> {
  const wanted = new Set<string>();
  for (const lesson of Object.values(tree.lessons)) {
    const now = new Set(lesson.pages[lesson.original]?.passages.map((passage) => passage.fingerprint));
    for (const page of Object.values(lesson.pages)) {
      for (const made of page.stamp?.passages ?? []) if (!now.has(made)) wanted.add(made);
    }
  }
  if (wanted.size === 0) return () => undefined;
  const rows = await tablesOf(db)
    .selectFrom('curriculum_passage')
    .select(['fingerprint', 'source'])
    .where('fingerprint', 'in', [...wanted])
    .execute();
  const sources = new Map(rows.map((row) => [row.fingerprint, row.source]));
  return (fingerprint) => sources.get(fingerprint);
}
