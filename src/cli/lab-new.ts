/** `npm run lab:new -- SLUG`: begin a lab with its texts and a passing test. */
import { beginLab } from '#labs/server';
import { isRefusal } from '#kernel/refusal.ts';

const slug = process.argv[2];
if (slug === undefined) {
  console.error('Say what the lab is called: npm run lab:new -- poster');
  process.exit(1);
}
const SENTENCES: Record<string, string> = {
  'lab-slug-malformed': `“${slug}” is no slug: use lower-case letters, digits and single hyphens, at most 64 characters.`,
  'lab-exists': `There is a lab “${slug}” already.`,
};
try {
  for (const path of await beginLab(slug)) console.log(`wrote  ${path}`);
  console.log(`\nThen: npx vitest run labs/${slug} src/labs, and write labs/${slug}/Lab.svelte, its live face.`);
} catch (error) {
  if (!isRefusal(error)) throw error;
  console.error(SENTENCES[error.code] ?? error.code);
  process.exitCode = 1;
}
