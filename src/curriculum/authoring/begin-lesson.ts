import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isId } from '#kernel/ids.ts';
import { Refusal } from '#kernel/refusal.ts';
import { readDirectory } from '../files/read-directory.ts';
import { parseCourse } from '../parse/parse-course.ts';
import type { RefusalCode } from '../refusals.ts';
import { stampLessons } from '../translations/stamp-lessons.ts';
import { lessonFiles } from './lesson-files.ts';
import { listLesson } from './list-lesson.ts';

/**
 * Begins a lesson in a curriculum's folder: its files, complete in form, and its place at the end of a module in
 * course.yaml. Answers the paths it wrote. Refuses what would overwrite or break something, before writing anything.
 */
export async function beginLesson(dir: string, slug: string, module: string): Promise<string[]> {
  if (!isId(slug) || slug.length > 40) throw new Refusal<RefusalCode>('lesson-slug-malformed', { slug });
  const { files } = await readDirectory(dir);
  const { tree } = parseCourse(files);
  if (!tree) throw new Refusal<RefusalCode>('course-unreadable', { folder: dir });
  const target = tree.modules.find((candidate) => candidate.slug === module);
  if (!target)
    throw new Refusal<RefusalCode>('module-not-found', { module, modules: tree.modules.map((each) => each.slug).join(', ') });
  const folder = `lessons/${slug}`;
  const isTaken =
    [...files.keys()].some((path) => path.startsWith(`${folder}/`)) || tree.modules.some((each) => each.lessons.includes(slug));
  const made = lessonFiles(slug, module);
  const ids = new Set(Object.values(tree.lessons).map((lesson) => lesson.id));
  if (isTaken || ids.has(slug) || ids.has(`${module}-${slug}`)) throw new Refusal<RefusalCode>('lesson-exists', { slug });
  const order = await readFile(join(dir, 'course.yaml'), 'utf8');
  const listed = listLesson(order, module, slug);
  if (listed === undefined) throw new Refusal<RefusalCode>('course-unreadable', { folder: dir });

  await mkdir(join(dir, folder), { recursive: true });
  for (const [name, text] of made) await writeFile(join(dir, folder, name), text, { flag: 'wx' });
  await writeFile(join(dir, 'course.yaml'), listed);
  await stampLessons(dir, { lesson: slug });
  return [...[...made.keys()].map((name) => `${folder}/${name}`), 'course.yaml'];
}
