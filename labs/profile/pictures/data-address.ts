import { headOf, type PictureHead } from './read-picture.ts';

const HEAD = /^data:image\/(png|jpeg);base64,/;

/** Bytes of a data address. Throws on what is not base64. */
export function bytesOf(data: string): Uint8Array<ArrayBuffer> {
  const bits = atob(data.slice(data.indexOf(',') + 1));
  const bytes = new Uint8Array(bits.length);
  for (let i = 0; i < bits.length; i++) bytes[i] = bits.charCodeAt(i);
  return bytes;
}

/** The head of a kept picture, or null where it is no PNG or JPEG, or is another one than it says. */
export function headOfData(data: string): PictureHead | null {
  const said = HEAD.exec(data)?.[1];
  if (!said) return null;
  try {
    const head = headOf(bytesOf(data));
    return head?.kind === said ? head : null;
  } catch {
    return null;
  }
}
