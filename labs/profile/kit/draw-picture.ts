import type { Asset, Crop } from '../work.ts';
import { bytesOf } from '../pictures/data-address.ts';
import { windowOf } from '../pictures/crop.ts';
import type { Frame } from '../pictures/frames.ts';

/** A picture cut to its frame, as the bytes of a PNG of the frame's size (px). `original`: the whole file, where the page still has it. */
export async function drawPicture(
  asset: Asset,
  crop: Crop,
  frame: Frame,
  original: Blob | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const bitmap = await createImageBitmap(original ?? new Blob([bytesOf(asset.data)]));
  const { width, height } = frame;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('No canvas on this device');
  const window = windowOf(asset, crop, width / height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(
    bitmap,
    window.x * bitmap.width,
    window.y * bitmap.height,
    window.width * bitmap.width,
    window.height * bitmap.height,
    0,
    0,
    width,
    height,
  );
  bitmap.close();
  return bytesOfCanvas(canvas, 'image/png');
}

export async function bytesOfCanvas(
  canvas: HTMLCanvasElement,
  type: 'image/png' | 'image/jpeg',
): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.9));
  if (!blob) throw new Error('The device drew nothing');
  return new Uint8Array(await blob.arrayBuffer());
}
