import type { Asset, Network, ProfileWork, Slot } from '../work.ts';

/** Puts a picture into a place; one that hangs nowhere any more is given up, so that there is room. */
export function putPicture(work: ProfileWork, network: Network, slot: Slot, asset: Asset | undefined): void {
  const at = work.placements.findIndex((each) => each.network === network && each.slot === slot);
  if (asset && !work.assets.some(({ id }) => id === asset.id)) work.assets.push(asset);
  const crop = { x: 0.5, y: 0.5, zoom: 1 };
  if (at >= 0 && asset) Object.assign(work.placements[at] ?? {}, { asset: asset.id, crop, alt: '' });
  else if (at >= 0) work.placements.splice(at, 1);
  else if (asset) work.placements.push({ network, slot, asset: asset.id, alt: '', crop });
  work.assets = work.assets.filter(({ id }) => work.placements.some((each) => each.asset === id));
}

/** An id that no picture of the work has. */
export function freshId(work: ProfileWork): string {
  let number = work.assets.length + 1;
  while (work.assets.some(({ id }) => id === `p${number}`)) number++;
  return `p${number}`;
}
