/** `npm run translations:stamp [-- LESSON] [--language ro] [--dir curriculum]`: note what translations were made from. */
import { parseArgs } from 'node:util';
import { stampLessons } from '#curriculum/server';
import { LANGUAGES } from '#kernel/writing.ts';

const { values, positionals } = parseArgs({
  options: { language: { type: 'string' }, dir: { type: 'string', default: 'curriculum' } },
  allowPositionals: true,
});
const language = LANGUAGES.find((known) => known === values.language);
if (values.language !== undefined && !language) {
  console.error(`“${values.language}” is not a language of the course. Write one of: ${LANGUAGES.join(', ')}.`);
  process.exit(1);
}
const [lesson] = positionals;
const { written, unchanged, issues } = await stampLessons(values.dir, {
  ...(lesson ? { lesson } : {}),
  ...(language ? { language } : {}),
});
for (const file of written) console.log(`stamped    ${file}`);
for (const issue of issues) console.error(`✗ ${issue.file}: ${issue.message}\n    → ${issue.remedy}`);
console.log(`${written.length} stamped, ${unchanged.length} unchanged, ${issues.length} left alone.`);
process.exitCode = issues.length > 0 ? 1 : 0;
