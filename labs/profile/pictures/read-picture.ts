/** Reads of a picture's first bytes what it is and how large, without decoding it: names and types may lie. */
export type PictureKind = 'png' | 'jpeg' | 'webp' | 'gif';
export interface PictureHead {
  kind: PictureKind;
  width: number;
  height: number;
}

const text = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

export function kindOf(bytes: Uint8Array): PictureKind | null {
  if (text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'webp';
  return /^GIF8[79]a/.test(text(bytes, 0, 6)) ? 'gif' : null;
}

/** Kind and size in px, or null where the head is none. */
export function headOf(bytes: Uint8Array): PictureHead | null {
  const kind = kindOf(bytes);
  if (!kind) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = sizeOf(kind, view, bytes);
    return size && size[0] > 0 && size[1] > 0 ? { kind, width: size[0], height: size[1] } : null;
  } catch (error) {
    // The head ends before its size.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function sizeOf(kind: PictureKind, view: DataView, bytes: Uint8Array): [number, number] | null {
  if (kind === 'png') return text(bytes, 12, 16) === 'IHDR' ? [view.getUint32(16), view.getUint32(20)] : null;
  if (kind === 'gif') return [view.getUint16(6, true), view.getUint16(8, true)];
  return kind === 'jpeg' ? sizeOfJpeg(view) : sizeOfWebp(view, text(bytes, 12, 16));
}

/** Walks the segments to the start of frame (SOF0 to SOF15 without the tables among them). */
function sizeOfJpeg(view: DataView): [number, number] | null {
  let at = 2;
  while (at < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at++;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return [view.getUint16(at + 7), view.getUint16(at + 5)];
    else if (marker === 0xda || marker === 0xd9) return null;
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

function sizeOfWebp(view: DataView, chunk: string): [number, number] | null {
  if (chunk === 'VP8X') return [1 + (view.getUint32(24, true) & 0xffffff), 1 + (view.getUint32(26, true) >>> 8)];
  if (chunk === 'VP8 ') return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
  if (chunk !== 'VP8L') return null;
  const bits = view.getUint32(21, true);
  return [1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff)];
}
