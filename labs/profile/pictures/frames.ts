import type { Spec } from '../../../src/labs/contract.ts';
import { slotRule } from '../networks.ts';
import type { Network, Rect, Slot } from '../work.ts';
import type { Size } from './crop.ts';

type Specs = ReadonlyMap<string, Spec>;

/** A part of the frame that somebody sees whole; what matters has to lie in it. `spec` says where it is from. */
export interface Zone {
  id: 'desktop' | 'phone' | 'centre' | 'grid' | 'top' | 'bottom' | 'sides';
  rect: Rect;
  spec: string;
}
export interface Frame extends Size {
  round: boolean;
  zones: Zone[];
}

/** `820×312` → 820 and 312; `3:4` → 3 and 4. */
export function pairOf(specs: Specs, id: string): [number, number] | undefined {
  const [, first, second] = /^([\d.]+)[×:]([\d.]+)$/.exec(String(specs.get(id)?.value ?? '')) ?? [];
  return first && second ? [Number(first), Number(second)] : undefined;
}
const numberOf = (specs: Specs, id: string, otherwise: number): number => {
  const value = specs.get(id)?.value;
  return typeof value === 'number' ? value : otherwise;
};

/** A share of the frame in its middle. */
const centred = (width: number, height: number): Rect => ({ x: (1 - width) / 2, y: (1 - height) / 2, width, height });

/** Frame of a place for a picture: its size in the kit (px), its shape, and the parts that are seen everywhere. */
export function frameOf(network: Network, slot: Slot, specs: Specs): Frame {
  if (slot === 'avatar') {
    const side = numberOf(specs, 'own.profile.icon', 640);
    return { width: side, height: side, round: slotRule(network, slot)?.round ?? false, zones: [] };
  }
  if (slot === 'story') return vertical(specs);
  if (network === 'facebook') return twoScreens(specs);
  const [width, height] = pairOf(specs, slotRule(network, slot)?.size ?? '') ?? [1080, 1080];
  return { width, height, round: false, zones: zonesOf(network, width / height, specs) };
}

/** One picture is shown cut differently on computers and phones. The frame holds both at the same scale (our own reading). */
function twoScreens(specs: Specs): Frame {
  const [wide, low] = pairOf(specs, 'facebook.page.cover.desktop') ?? [820, 312];
  const [narrow, high] = pairOf(specs, 'facebook.page.cover.phone') ?? [640, 360];
  const width = Math.max(wide, narrow);
  const height = Math.max(low, high);
  return {
    width,
    height,
    round: false,
    zones: [
      { id: 'desktop', rect: centred(wide / width, low / height), spec: 'facebook.page.cover.desktop' },
      { id: 'phone', rect: centred(narrow / width, high / height), spec: 'facebook.page.cover.phone' },
    ],
  };
}

function vertical(specs: Specs): Frame {
  const [width, height] = pairOf(specs, 'vertical.size') ?? [1080, 1920];
  const share = (side: string): number => numberOf(specs, `vertical.clear.${side}`, 0) / 100;
  return {
    width,
    height,
    round: false,
    zones: [
      { id: 'top', rect: { x: 0, y: share('top'), width: 1, height: 1 - share('top') }, spec: 'vertical.clear.top' },
      { id: 'bottom', rect: { x: 0, y: 0, width: 1, height: 1 - share('bottom') }, spec: 'vertical.clear.bottom' },
      { id: 'sides', rect: centred(1 - 2 * share('sides'), 1), spec: 'vertical.clear.sides' },
    ],
  };
}

function zonesOf(network: Network, ratio: number, specs: Specs): Zone[] {
  const safe = pairOf(specs, 'youtube.banner.safe');
  if (network === 'youtube' && safe)
    return [{ id: 'centre', rect: centred(safe[0] / 100, safe[1] / 100), spec: 'youtube.banner.safe' }];
  const grid = pairOf(specs, 'instagram.post.grid');
  if (network !== 'instagram' || !grid) return [];
  const shown = grid[0] / grid[1];
  const rect = centred(Math.min(1, shown / ratio), Math.min(1, ratio / shown));
  return [{ id: 'grid', rect, spec: 'instagram.post.grid' }];
}
