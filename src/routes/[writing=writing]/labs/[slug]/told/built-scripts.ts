import { readdir } from 'node:fs/promises';

const FOLDER = '_app/immutable/workers';
let kept: Promise<string[]> | undefined;

/** Addresses of all scripts that islands and labs are made of, so that a lab can be kept whole; none while developing. */
export const builtScripts = (): Promise<string[]> =>
  (kept ??= readdir(`build/client/${FOLDER}`, { recursive: true })
    .then((names) => names.filter((name) => name.endsWith('.js')).map((name) => `/${FOLDER}/${name.replaceAll('\\', '/')}`))
    .catch(() => []));
