/** What a learner edits in the profile studio. Lengths in characters, places in pictures as shares of width and height (0 to 1). */

export const NETWORKS = ['facebook', 'instagram', 'tiktok', 'youtube', 'linkedin', 'viber', 'whatsapp'] as const;
export type Network = (typeof NETWORKS)[number];
export const QUESTIONS = ['who', 'where', 'hours', 'link', 'action'] as const;
export type Question = (typeof QUESTIONS)[number];
export const FIELDS = ['name', 'handle', 'bio', 'description', 'link', 'address', 'phone', 'hours', 'caption'] as const;
export type Field = (typeof FIELDS)[number];
export const SLOTS = ['avatar', 'cover', 'post', 'story'] as const;
export type Slot = (typeof SLOTS)[number];
export const SCRIPTS = ['latin', 'cyrillic'] as const;
export type Script = (typeof SCRIPTS)[number];

/** Facts that stand on every network. In a scenario with a brief they come from it. */
export interface Brand {
  name: string;
  /** Serbian: the name in the other script. Empty elsewhere. */
  nameOther: string;
  handle: string;
  town: string;
  address: string;
  phone: string;
  /** Colours of letters and of their ground, `#rrggbb`. */
  ink: string;
  ground: string;
  /** Letters are large: 24 px, or 18.7 px and bold. */
  large: boolean;
}

/** The learner's own word about a question that no pattern found answered: which words of the profile answer it. */
export interface Say {
  answer: '' | 'yes' | 'unsure';
  words: string;
}

export type ProfileTexts = Record<Field, string>;
export interface Profile extends ProfileTexts {
  network: Network;
  /** Serbian: the same in the other script. Empty elsewhere. */
  nameOther: string;
  bioOther: string;
  says: Record<Question, Say>;
}

/** A picture as it was made small on the device. `original*`: pixels of the file that was picked. */
export interface Asset {
  id: string;
  /** `data:image/png;base64,…` or JPEG. */
  data: string;
  width: number;
  height: number;
  originalWidth: number;
  originalHeight: number;
  fileName: string;
  /** What in it must not be cut off; `` = not said yet. */
  holds: '' | 'nothing' | 'logo' | 'text';
  mark: Rect;
}

/** Shares of the picture (0 to 1). */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** `zoom` 1 = the largest part that fills the frame. `x`, `y`: 0 = as far left/up as it goes, 1 = right/down. */
export interface Crop {
  x: number;
  y: number;
  zoom: number;
}

/** A picture in its place on a profile. */
export interface Placement {
  network: Network;
  slot: Slot;
  asset: string;
  alt: string;
  crop: Crop;
}

/** What becomes of an old profile. `by` is an ISO day. */
export interface AuditLine {
  network: Network;
  /** The old profile as it stands: its address or name. */
  found: string;
  decision: '' | 'keep' | 'change' | 'delete';
  why: string;
  who: string;
  by: string;
}

export interface ProfileWork {
  language: 'en' | 'ro' | 'sr';
  /** Script in which texts are written; the other fields of Serbian profiles have the other one. */
  script: Script;
  brand: Brand;
  profiles: Profile[];
  assets: Asset[];
  placements: Placement[];
  audit: AuditLine[];
}

export const LIMITS = {
  assets: 12,
  placements: 28,
  /** Characters of all pictures as data addresses: with texts the work stays below 1.5 MB. */
  data: 1_300_000,
  /** Longest side of a kept picture. */
  side: 1200,
  text: 6_000,
  line: 400,
  zoom: 8,
} as const;

export const emptySays = (): Record<Question, Say> => ({
  who: { answer: '', words: '' },
  where: { answer: '', words: '' },
  hours: { answer: '', words: '' },
  link: { answer: '', words: '' },
  action: { answer: '', words: '' },
});

export const emptyProfile = (network: Network, more: Partial<Omit<Profile, 'network' | 'says'>> = {}): Profile => ({
  network,
  name: '',
  nameOther: '',
  handle: '',
  bio: '',
  bioOther: '',
  description: '',
  link: '',
  address: '',
  phone: '',
  hours: '',
  caption: '',
  says: emptySays(),
  ...more,
});
