import { headOf, kindOf, type PictureHead, type PictureKind } from './read-picture.ts';

/** Limits of a picked file, so that a phone can open it: bytes, and pixels once decoded (4 bytes each). */
export const FILE_LIMITS = { bytes: 12_000_000, pixels: 50_000_000 } as const;

export type FileFault = 'empty' | 'too-big' | 'lies' | 'not-a-picture' | 'unreadable' | 'too-many-pixels';
export type JudgedFile = { ok: true; head: PictureHead } | { ok: false; fault: FileFault; says: string };

const KINDS: Record<string, PictureKind> = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg', webp: 'webp', gif: 'gif' };

/** What a file claims to be, by its name and by its type. */
function claims(name: string, type: string): { kind: PictureKind | undefined; said: string }[] {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  const sub = type.startsWith('image/') ? type.slice(6).toLowerCase() : type;
  return [ending, sub]
    .filter((said): said is string => said !== undefined && said !== '')
    .map((said) => ({ said, kind: KINDS[said] }));
}

/** Only a picture that is what its name and type say goes on to the decoder. */
export function judgeFile(file: { name: string; type: string; size: number }, bytes: Uint8Array): JudgedFile {
  const fault = (code: FileFault, says = ''): JudgedFile => ({ ok: false, fault: code, says });
  if (file.size === 0) return fault('empty');
  if (file.size > FILE_LIMITS.bytes) return fault('too-big');
  const kind = kindOf(bytes);
  const said = claims(file.name, file.type);
  if (!kind) {
    const picture = said.find((each) => each.kind !== undefined);
    return picture ? fault('lies', picture.said.toUpperCase()) : fault('not-a-picture');
  }
  const lie = said.find((each) => each.kind !== kind);
  if (lie) return fault('lies', lie.said.toUpperCase());
  const head = headOf(bytes);
  if (!head) return fault('unreadable');
  if (head.width * head.height > FILE_LIMITS.pixels) return fault('too-many-pixels');
  return { ok: true, head };
}
