import type { Crop, Rect } from '../work.ts';
import { LIMITS } from '../work.ts';

/**
 * The mathematics of cropping. A crop is `{ x, y, zoom }`, so that every triple is a valid crop of every picture: the frame is always
 * filled. Windows and marks are shares of the picture, frames are width divided by height.
 */
export interface Size {
  width: number;
  height: number;
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
/** Places within a billionth of an edge lie on it: shares are quotients. */
const NEAR = 1e-9;

/** A crop that says nothing strange. */
export const tidy = ({ x, y, zoom }: Crop): Crop => ({
  x: clamp(x, 0, 1),
  y: clamp(y, 0, 1),
  zoom: clamp(zoom, 1, LIMITS.zoom),
});

/** The part of the picture that fills the frame, in shares of the picture. */
export function windowOf(picture: Size, crop: Crop, ratio: number): Rect {
  const { x, y, zoom } = tidy(crop);
  const width = Math.min(1, (ratio * picture.height) / picture.width) / zoom;
  const height = Math.min(1, picture.width / (picture.height * ratio)) / zoom;
  return { x: x * (1 - width), y: y * (1 - height), width, height };
}

/** A rectangle of the picture as it lies in the frame, in shares of the frame; below 0 or beyond 1 it is cut off. */
export const toFrame = (rect: Rect, window: Rect): Rect => ({
  x: (rect.x - window.x) / window.width,
  y: (rect.y - window.y) / window.height,
  width: rect.width / window.width,
  height: rect.height / window.height,
});

export const isInside = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - NEAR &&
  inner.y >= outer.y - NEAR &&
  inner.x + inner.width <= outer.x + outer.width + NEAR &&
  inner.y + inner.height <= outer.y + outer.height + NEAR;

/** Do all four corners lie in the circle that touches the sides of a square frame? */
export function isInCircle({ x, y, width, height }: Rect): boolean {
  // Squares and no roots: the same to the last bit wherever it runs.
  const corners = [x, x + width].flatMap((cx) => [y, y + height].map((cy) => (cx - 0.5) * (cx - 0.5) + (cy - 0.5) * (cy - 0.5)));
  return corners.every((far) => far <= (0.5 + NEAR) * (0.5 + NEAR));
}

/** The crop after the picture was pushed by shares of the frame; a picture without room in a direction stays. */
export function pushed(picture: Size, crop: Crop, ratio: number, right: number, down: number): Crop {
  const window = windowOf(picture, crop, ratio);
  const along = (at: number, from: number, size: number, push: number): number =>
    size > 1 - NEAR ? at : clamp((from - push * size) / (1 - size), 0, 1);
  return {
    x: along(crop.x, window.x, window.width, right),
    y: along(crop.y, window.y, window.height, down),
    zoom: crop.zoom,
  };
}

/** The crop with another zoom that keeps the middle of the window where it is, as far as the picture goes. */
export function zoomed(picture: Size, crop: Crop, ratio: number, zoom: number): Crop {
  const before = windowOf(picture, crop, ratio);
  const next = tidy({ ...crop, zoom });
  const after = windowOf(picture, next, ratio);
  const along = (from: number, was: number, is: number, at: number): number =>
    is > 1 - NEAR ? at : clamp((from + (was - is) / 2) / (1 - is), 0, 1);
  return {
    x: along(before.x, before.width, after.width, crop.x),
    y: along(before.y, before.height, after.height, crop.y),
    zoom: next.zoom,
  };
}
