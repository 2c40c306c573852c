import { createHash } from 'node:crypto';

/** A curriculum as files: path from its root, with forward slashes → bytes. */
export type CurriculumFiles = ReadonlyMap<string, Uint8Array>;

/** No lesson needs more; a larger file is a mistake or an attack. Bytes. */
export const LIMITS = { text: 256 * 1024, file: 8 * 1024 * 1024, total: 256 * 1024 * 1024, files: 20_000 } as const;

// eslint-disable-next-line no-control-regex -- control characters are exactly what is refused
const CONTROL = /[\u0000-\u001f\u007f]/;

/** Why a path may not be part of a curriculum, or undefined when it may. */
export function pathFault(path: string): string | undefined {
  if (path === '') return 'it is empty';
  if (!path.isWellFormed()) return 'it is not valid Unicode';
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'it is absolute';
  if (path.includes('\\')) return 'it contains a backslash';
  if (CONTROL.test(path)) return 'it contains a control character';
  if (Buffer.byteLength(path) > 1000) return 'it is longer than 1000 bytes';
  for (const part of path.split('/')) {
    if (part === '' || part === '.' || part === '..') return `it contains the part “${part}”`;
    if (Buffer.byteLength(part) > 240) return 'a part of it is longer than 240 bytes';
  }
  return undefined;
}

/** Content address of a file: SHA-256 in hex. */
export const contentHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Address of a whole tree: the same for the same paths and contents, whatever the order of the map. */
export function treeHash(hashes: Iterable<readonly [path: string, hash: string]>): string {
  const sum = createHash('sha256');
  const lines = [...hashes].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  for (const [path, hash] of lines) sum.update(`${hash}  ${path}\0`);
  return sum.digest('hex');
}
