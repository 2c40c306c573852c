import type { Field, Network, Slot } from './work.ts';

/** A field of a profile, with the specs of its longest and shortest length where one was found. */
export interface FieldRule {
  field: Field;
  most?: string;
  least?: string;
  /** Written in a box of several lines. */
  long?: boolean;
}

/** A place for a picture. `round`: shown as a circle. `isOptional`: only judged when it is there. */
export interface SlotRule {
  slot: Slot;
  /** Spec of its size; without one the kit uses our own. */
  size: string;
  round?: boolean;
  isOptional?: boolean;
}

export interface NetworkRule {
  fields: FieldRule[];
  slots: SlotRule[];
}

const name: FieldRule = { field: 'name' };
const link: FieldRule = { field: 'link' };
const facts: FieldRule[] = [{ field: 'address' }, { field: 'phone' }];
const channel: NetworkRule = {
  fields: [name, { field: 'description', long: true }],
  slots: [{ slot: 'avatar', size: 'own.profile.icon', round: true }],
};

/** What a profile on each network consists of. Numbers live in specs/profiles.yaml; no limits of WhatsApp were found. */
export const RULES: Record<Network, NetworkRule> = {
  facebook: {
    fields: [
      name,
      { field: 'handle' },
      { field: 'bio', most: 'facebook.page.intro', long: true },
      link,
      ...facts,
      { field: 'hours' },
    ],
    slots: [
      { slot: 'avatar', size: 'facebook.page.avatar', round: true },
      { slot: 'cover', size: 'facebook.page.cover.desktop' },
    ],
  },
  instagram: {
    fields: [
      name,
      { field: 'handle', most: 'instagram.handle' },
      { field: 'bio', most: 'instagram.bio', long: true },
      link,
      ...facts,
      { field: 'caption', most: 'instagram.caption', long: true },
    ],
    slots: [
      { slot: 'avatar', size: 'instagram.avatar', round: true },
      { slot: 'post', size: 'instagram.post', isOptional: true },
      { slot: 'story', size: 'vertical.size', isOptional: true },
    ],
  },
  tiktok: {
    fields: [
      name,
      { field: 'handle', most: 'tiktok.handle' },
      { field: 'bio', most: 'tiktok.bio', long: true },
      link,
      { field: 'caption', most: 'tiktok.caption', long: true },
    ],
    slots: [
      { slot: 'avatar', size: 'tiktok.avatar', round: true },
      { slot: 'story', size: 'vertical.size', isOptional: true },
    ],
  },
  youtube: {
    fields: [
      name,
      { field: 'handle', most: 'youtube.handle', least: 'youtube.handle.least' },
      { field: 'description', most: 'youtube.description', long: true },
      link,
    ],
    slots: [
      { slot: 'avatar', size: 'own.profile.icon', round: true },
      { slot: 'cover', size: 'youtube.banner' },
    ],
  },
  linkedin: {
    fields: [
      { field: 'name', most: 'linkedin.page.name' },
      { field: 'handle' },
      { field: 'bio', most: 'linkedin.page.tagline', long: true },
      { field: 'description', most: 'linkedin.page.about', least: 'linkedin.page.about.least', long: true },
      link,
      ...facts,
    ],
    slots: [
      { slot: 'avatar', size: 'linkedin.page.logo' },
      { slot: 'cover', size: 'linkedin.page.cover' },
    ],
  },
  viber: channel,
  whatsapp: channel,
};

export const has = (network: Network, field: Field): boolean => RULES[network].fields.some((each) => each.field === field);
export const slotRule = (network: Network, slot: Slot): SlotRule | undefined =>
  RULES[network].slots.find((each) => each.slot === slot);
