/** `npm run lesson:new -- SLUG --module MODULE [--dir curriculum]`: begin a lesson that passes the checks. */
import { parseArgs } from 'node:util';
import { beginLesson, checkCurriculum } from '#curriculum/server';
import { isRefusal } from '#kernel/refusal.ts';

const { values, positionals } = parseArgs({
  options: { module: { type: 'string' }, dir: { type: 'string', default: 'curriculum' } },
  allowPositionals: true,
});
const [slug] = positionals;
if (slug === undefined || values.module === undefined) {
  console.error('Say what the lesson is called and where it belongs: npm run lesson:new -- how-people-search --module search');
  process.exit(1);
}
const SENTENCES: Record<string, (details: Record<string, string | number>) => string> = {
  'lesson-slug-malformed': () =>
    `“${slug}” is no slug: use lower-case letters, digits and single hyphens, at most 40 characters.`,
  'module-not-found': ({ module, modules }) => `There is no module “${module}”. Modules: ${modules}.`,
  'lesson-exists': () => `There is a lesson “${slug}” already.`,
  'course-unreadable': ({ folder }) => `${folder}/course.yaml cannot be read; npm run check says why.`,
};
try {
  const written = await beginLesson(values.dir, slug, values.module);
  for (const path of written) console.log(`wrote  ${values.dir}/${path}`);
  const { issues } = await checkCurriculum(values.dir);
  const mine = issues.filter((issue) => issue.file.startsWith(`lessons/${slug}/`));
  console.log(`\nTo be written (${mine.length}):`);
  for (const issue of mine) console.log(`  ${issue.file}${issue.line ? `:${issue.line}` : ''}  ${issue.message}`);
  console.log('\nThen: npm run translations:stamp, npm run check.');
} catch (error) {
  if (!isRefusal(error)) throw error;
  console.error(SENTENCES[error.code]?.(error.details) ?? error.code);
  process.exitCode = 1;
}
