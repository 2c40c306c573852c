import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isId } from '../../kernel/ids.ts';
import { refuse } from '../refusals.ts';
import { TEMPLATES } from './templates.ts';

const LIST = 'src/labs/registry/guests.ts';

/** Writes a lab that passes its tests, and its line in the list of guests. Gives the paths written, from `root`. */
export async function beginLab(slug: string, root = '.'): Promise<string[]> {
  if (!isId(slug)) throw refuse('lab-slug-malformed', { slug: slug.slice(0, 64) });
  const folder = join('labs', slug);
  if (existsSync(join(root, folder))) throw refuse('lab-exists', { slug });
  const list = withGuest(await readFile(join(root, LIST), 'utf8'), slug);
  const written = Object.entries(TEMPLATES).map(([name, text]) => ({
    path: `labs/${slug}/${name}`,
    text: text.replaceAll('SLUG', slug),
  }));
  for (const { path, text } of written) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text, { flag: 'wx' });
  }
  await writeFile(join(root, LIST), list);
  return [...written.map(({ path }) => path), LIST];
}

/** The list with one import and one entry more. */
function withGuest(list: string, slug: string): string {
  const name = slug.replace(/-(.)/g, (_all, letter: string) => letter.toUpperCase());
  const imported = list.replace(/^(import type)/m, `import { lab as ${name} } from '../../../labs/${slug}/lab.ts';\n$1`);
  const listed = imported.replace(/(GUESTS[^=]*= \[[^\]]*)\]/, `$1, ${name}]`);
  if (imported === list || listed === imported) throw new Error(`${LIST} has another shape than expected; add the lab by hand.`);
  return listed;
}
