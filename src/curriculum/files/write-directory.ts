import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from '#kernel/refusal.ts';
import type { RefusalCode } from '../refusals.ts';
import { pathFault, type CurriculumFiles } from './curriculum-files.ts';

/** Writes a curriculum into an empty or new folder. Never overwrites, never leaves the folder. */
export async function writeDirectory(dir: string, files: CurriculumFiles): Promise<void> {
  await mkdir(dir, { recursive: true });
  if ((await readdir(dir)).length > 0) throw new Refusal<RefusalCode>('folder-not-empty', { folder: dir });
  for (const [path, bytes] of files) {
    const fault = pathFault(path);
    if (fault !== undefined) throw new Error(`Stored path refused: ${fault}`);
    const target = join(dir, ...path.split('/'));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes, { flag: 'wx' });
  }
}
