import { lstat, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue } from '#kernel/issue.ts';
import { LIMITS, pathFault, type CurriculumFiles } from './curriculum-files.ts';

/** What version control and file managers leave behind; never part of a curriculum. */
const LEFT_BEHIND = new Set(['.git', '.DS_Store', 'Thumbs.db']);

/** Reads a folder as a curriculum. Symbolic links, odd names and oversized files are issues and are left out. */
export async function readDirectory(dir: string): Promise<{ files: CurriculumFiles; issues: Issue[] }> {
  const files = new Map<string, Uint8Array>();
  const issues: Issue[] = [];
  let total = 0;
  const refuse = (file: string, code: string, message: string, remedy: string): void => {
    issues.push({ file, code, severity: 'error', message, remedy });
  };

  const walk = async (folder: string): Promise<void> => {
    const names = (await readdir(join(dir, folder))).sort();
    for (const name of names) {
      if (LEFT_BEHIND.has(name)) continue;
      const path = folder === '' ? name : `${folder}/${name}`;
      const fault = pathFault(path);
      if (fault !== undefined) {
        refuse(path, 'path-refused', `The path “${path}” cannot be part of a curriculum: ${fault}.`, 'Rename the file.');
        continue;
      }
      const stat = await lstat(join(dir, path));
      if (stat.isSymbolicLink()) refuse(path, 'symlink', `“${path}” is a symbolic link.`, 'Put a copy of the file in its place.');
      else if (stat.isDirectory()) await walk(path);
      else if (!stat.isFile()) refuse(path, 'not-a-file', `“${path}” is neither a file nor a folder.`, 'Remove it.');
      else if (stat.size > LIMITS.file)
        refuse(
          path,
          'file-too-large',
          `“${path}” has ${stat.size} bytes; at most ${LIMITS.file} are allowed.`,
          'Make the file smaller or keep it elsewhere and link to it.',
        );
      else if (files.size >= LIMITS.files || total + stat.size > LIMITS.total) {
        refuse(
          path,
          'curriculum-too-large',
          'The folder holds more than a curriculum may.',
          `Keep it under ${LIMITS.files} files and ${LIMITS.total} bytes.`,
        );
        return;
      } else {
        const bytes = await readFile(join(dir, path));
        total += bytes.length;
        files.set(path, bytes);
      }
    }
  };
  try {
    await walk('');
  } catch (error) {
    refuse(
      '.',
      'folder-unreadable',
      `The folder cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}.`,
      'Check that it exists and may be read.',
    );
  }
  return { files, issues };
}
