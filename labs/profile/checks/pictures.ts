import type { Finding, LabContext } from '../../../src/labs/contract.ts';
import { fail, NETWORK_NAMES, type Check } from '../check.ts';
import { RULES } from '../networks.ts';
import { isInCircle, isInside, toFrame, windowOf } from '../pictures/crop.ts';
import { frameOf, pairOf, type Frame } from '../pictures/frames.ts';
import { plainOf } from '../words/same.ts';
import type { Asset, Crop, Network, Placement, ProfileWork, Slot } from '../work.ts';

interface Placed {
  network: Network;
  slot: Slot;
  placement: Placement;
  asset: Asset;
  where: string;
  values: { network: string; slot: Slot };
}

/** Pictures in their places, of the networks that the work has, in the order of the networks. */
export function placedIn({ profiles, placements, assets }: ProfileWork): Placed[] {
  return profiles.flatMap(({ network }) =>
    RULES[network].slots.flatMap(({ slot }): Placed[] => {
      const placement = placements.find((each) => each.network === network && each.slot === slot);
      const asset = assets.find(({ id }) => id === placement?.asset);
      const values = { network: NETWORK_NAMES[network], slot };
      return placement && asset ? [{ network, slot, placement, asset, where: `${network}.${slot}`, values }] : [];
    }),
  );
}

/** Spec of the smallest size that a place takes: of a cover on Facebook there is another one than the one it is shown in. */
const leastSpec = (network: Network, slot: Slot, size: string): string =>
  network === 'facebook' && slot === 'cover' ? 'facebook.page.cover.least' : size;

/** Pixels of the picked file that are left in width after cropping, and how many the place wants, where it wants a number. */
export function widthLeft(
  { network, slot, placement, asset }: Pick<Placed, 'network' | 'slot' | 'placement' | 'asset'>,
  size: string,
  context: Pick<LabContext, 'specs'>,
): { measured: number; threshold: number; specRef: string } | undefined {
  const specRef = leastSpec(network, slot, size);
  const value = context.specs.get(specRef)?.value;
  const threshold = pairOf(context.specs, specRef)?.[0] ?? (typeof value === 'number' ? value : undefined);
  // Our own side of the kit is a size to make, not one to demand.
  if (threshold === undefined || specRef === 'own.profile.icon') return undefined;
  const frame = frameOf(network, slot, context.specs);
  const share = windowOf(asset, placement.crop, frame.width / frame.height).width;
  return { measured: Math.round(share * asset.originalWidth), threshold, specRef };
}

/** Every profile has its pictures, and enough of their pixels are left after cropping. */
export const pictures: Check = {
  id: 'pictures',
  basis: 'own.profile.pictures',
  look: (work, context) => {
    const placed = placedIn(work);
    return work.profiles.flatMap(({ network }) =>
      RULES[network].slots.flatMap(({ slot, size, isOptional }): Finding[] => {
        const found = placed.find((each) => each.network === network && each.slot === slot);
        const values = { network: NETWORK_NAMES[network], slot };
        if (!found) return isOptional ? [] : [fail('missing', { where: `${network}.${slot}`, quote: '' }, { values })];
        const left = widthLeft(found, size, context);
        if (!left || left.measured >= left.threshold) return [];
        return [fail('small', { where: found.where, quote: found.asset.fileName }, { ...left, values })];
      }),
    );
  },
};

/** Words that say that there is a picture, and nothing about it. */
const VAGUE = new Set(
  'image picture photo logo cover avatar banner imagine poza fotografie sigla siglă coperta copertă slika fotografija logotip naslovna'.split(
    ' ',
  ),
);

export const alt: Check = {
  id: 'alt',
  basis: 'own.profile.alt',
  look: (work) =>
    placedIn(work).flatMap(({ placement, asset, where, values }): Finding[] => {
      const said = plainOf(placement.alt);
      const place = { where, quote: placement.alt.trim() };
      if (said === '') return [fail('empty', place, { values })];
      const names = [asset.fileName, asset.fileName.replace(/\.[a-z0-9]+$/i, '')].map(plainOf);
      if (names.includes(said) || /\.(?:jpe?g|png|webp|gif)$/i.test(placement.alt.trim()))
        return [fail('file-name', place, { values })];
      return said.split(' ').every((word) => VAGUE.has(word)) ? [fail('vague', place, { values })] : [];
    }),
};

/** Where what is marked lies: cut by the circle, by the frame, or by the zones of some screens (an empty list: wholly seen). */
export function cutBy(
  asset: Pick<Asset, 'width' | 'height' | 'mark'>,
  crop: Crop,
  frame: Frame,
): 'circle' | 'frame' | Frame['zones'] {
  const mark = toFrame(asset.mark, windowOf(asset, crop, frame.width / frame.height));
  if (frame.round && !isInCircle(mark)) return 'circle';
  if (!isInside(mark, { x: 0, y: 0, width: 1, height: 1 })) return 'frame';
  return frame.zones.filter(({ rect }) => !isInside(mark, rect));
}

export const safe: Check = {
  id: 'safe',
  basis: 'own.profile.circle',
  look: (work, context) =>
    placedIn(work).flatMap(({ network, slot, placement, asset, where, values }): Finding[] => {
      const place = { where, quote: asset.fileName };
      if (asset.holds === '') return [fail('unmarked', place, { values })];
      if (asset.holds === 'nothing') return [];
      const cut = cutBy(asset, placement.crop, frameOf(network, slot, context.specs));
      const more = { ...values, holds: asset.holds };
      if (cut === 'circle' || cut === 'frame') return [fail(cut, place, { values: more })];
      return cut.map(({ id, spec }) =>
        fail('zone', { ...place, where: `${where}.${id}` }, { specRef: spec, values: { ...more, zone: id } }),
      );
    }),
};
