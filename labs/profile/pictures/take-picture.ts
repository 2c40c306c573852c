import { LIMITS, type Asset } from '../work.ts';
import { judgeFile, FILE_LIMITS, type FileFault } from './judge-file.ts';

export type TakenPicture = { ok: true; asset: Omit<Asset, 'id'> } | { ok: false; fault: FileFault | 'no-room'; says: string };

/** Characters that one kept picture should not exceed, so that six fit. */
const EACH = 210_000;
/** Longest side (px) and quality of JPEG, tried until the picture fits. */
const TRIES = [
  [LIMITS.side, 0.86],
  [LIMITS.side, 0.72],
  [1000, 0.75],
  [800, 0.75],
  [600, 0.7],
  [400, 0.6],
] as const;

/** A picked file, judged, read and made small in the browser. `room`: characters that the work still has for pictures. */
export async function takePicture(file: File, room: number): Promise<TakenPicture> {
  const isTooBig = file.size > FILE_LIMITS.bytes;
  const bytes = isTooBig ? new Uint8Array() : new Uint8Array(await file.arrayBuffer());
  const judged = judgeFile(file, bytes);
  if (!judged.ok) return judged;
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return { ok: false, fault: 'unreadable', says: '' };
  }
  const small = shrink(bitmap, judged.head.kind === 'png', Math.min(room, EACH));
  const { width: originalWidth, height: originalHeight } = bitmap;
  bitmap.close();
  if (!small) return { ok: false, fault: 'no-room', says: '' };
  const mark = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };
  const fileName = file.name.slice(0, LIMITS.line);
  return { ok: true, asset: { ...small, originalWidth, originalHeight, fileName, holds: '', mark } };
}

/** The largest copy that fits; PNG stays PNG where that is small enough, since a logo may have no ground. */
function shrink(bitmap: ImageBitmap, isPng: boolean, most: number): Pick<Asset, 'data' | 'width' | 'height'> | null {
  for (const [side, quality] of TRIES) {
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    const [width, height] = [bitmap.width, bitmap.height].map((each) => Math.max(1, Math.round(each * scale))) as [
      number,
      number,
    ];
    for (const type of isPng ? ['image/png', 'image/jpeg'] : ['image/jpeg']) {
      const data = encode(bitmap, width, height, type, quality);
      if (data.length <= most) return { data, width, height };
    }
  }
  return null;
}

function encode(bitmap: ImageBitmap, width: number, height: number, type: string, quality: number): string {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('No canvas on this device');
  if (type === 'image/jpeg') {
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, width, height);
  }
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, width, height);
  return canvas.toDataURL(type, quality);
}
