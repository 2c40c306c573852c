/** The closed lists of the feed model. Their order is the order of the columns in every table of figures. */

/** People of the invented town, by what fills their day. */
export const SEGMENTS = ['students', 'parents', 'working', 'retired'] as const;
export type Segment = (typeof SEGMENTS)[number];

export const TOPICS = ['children', 'books', 'history', 'skills', 'culture', 'town'] as const;
export type Topic = (typeof TOPICS)[number];

export const TYPES = ['text', 'photo', 'video', 'link', 'event'] as const;
export type PostType = (typeof TYPES)[number];

/** How the first lines are written; `bait` begs for likes and shares. */
export const CAPTIONS = ['plain', 'question', 'concrete', 'bait'] as const;
export type Caption = (typeof CAPTIONS)[number];

/** What a person may do with a post that is shown. `answered`: the page answers the person's comment, and the person comes back. */
export const ACTIONS = ['like', 'comment', 'answered', 'share', 'open', 'finish', 'hide', 'report'] as const;
export type Action = (typeof ACTIONS)[number];

/** A day has four parts, and one round of the model is one part of a day. */
export const PARTS = ['morning', 'noon', 'afternoon', 'evening'] as const;
export type Part = (typeof PARTS)[number];

export const PRESETS = ['chronological', 'edgerank', 'facebook', 'x-march', 'x-april', 'youtube', 'tiktok'] as const;
export type PresetId = (typeof PRESETS)[number];

/** Parts of the model that can be switched. Which laws each of them breaks: laws.ts. */
export const COMPONENTS = ['seen', 'cascade', 'variety', 'demotion'] as const;
export type Component = (typeof COMPONENTS)[number];
