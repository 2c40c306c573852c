import type { Action, Caption, Part, PostType, Segment, Topic } from './words.ts';

/**
 * Every figure in this file is our own assumption, chosen so that differences can be seen: nobody has measured them for a
 * town in Serbia or Romania. They are shown in the lab, and the Advanced scenario may change the rates of the actions.
 */

/** Part of the town's people on the network. */
export const SHARES: Record<Segment, number> = { students: 0.2, parents: 0.3, working: 0.28, retired: 0.22 };

/** Chance that a person opens the network in a part of a day. */
export const VISITS: Record<Segment, Record<Part, number>> = {
  students: { morning: 0.35, noon: 0.4, afternoon: 0.5, evening: 0.8 },
  parents: { morning: 0.3, noon: 0.3, afternoon: 0.25, evening: 0.65 },
  working: { morning: 0.35, noon: 0.45, afternoon: 0.25, evening: 0.6 },
  retired: { morning: 0.6, noon: 0.35, afternoon: 0.45, evening: 0.5 },
};

/** How near a topic is to people, 0 to 1. A single person is up to half above or below it. */
export const INTERESTS: Record<Segment, Record<Topic, number>> = {
  students: { children: 0.1, books: 0.35, history: 0.15, skills: 0.3, culture: 0.55, town: 0.3 },
  parents: { children: 0.8, books: 0.35, history: 0.25, skills: 0.3, culture: 0.4, town: 0.5 },
  working: { children: 0.2, books: 0.35, history: 0.3, skills: 0.4, culture: 0.45, town: 0.5 },
  retired: { children: 0.3, books: 0.5, history: 0.7, skills: 0.45, culture: 0.4, town: 0.7 },
};

/** Part of each group that follows the library's page. */
export const FOLLOWERS: Record<Segment, number> = { students: 0.12, parents: 0.3, working: 0.18, retired: 0.28 };

/** Part of each group in the community group “Our town”, where a page may post as well. */
export const MEMBERS: Record<Segment, number> = { students: 0.08, parents: 0.4, working: 0.25, retired: 0.35 };

/** Chance of each action when a person who is fully interested and close to the page is shown a post. */
export const RATES: Record<PostType, Record<Action, number>> = {
  text: { like: 0.1, comment: 0.04, answered: 0.5, share: 0.015, open: 0.1, finish: 0, hide: 0.012, report: 0.0008 },
  photo: { like: 0.18, comment: 0.04, answered: 0.5, share: 0.02, open: 0.09, finish: 0, hide: 0.008, report: 0.0005 },
  video: { like: 0.13, comment: 0.03, answered: 0.5, share: 0.03, open: 0.06, finish: 0.4, hide: 0.012, report: 0.0008 },
  link: { like: 0.06, comment: 0.015, answered: 0.5, share: 0.02, open: 0.18, finish: 0, hide: 0.012, report: 0.0008 },
  event: { like: 0.1, comment: 0.03, answered: 0.5, share: 0.05, open: 0.14, finish: 0, hide: 0.01, report: 0.0005 },
};

/** What the first lines change, as a factor; what is not named stays. */
export const CAPTION_FACTORS: Record<Caption, Partial<Record<Action, number>>> = {
  plain: {},
  question: { comment: 2.2 },
  concrete: { open: 1.6, share: 1.4 },
  bait: { like: 1.4, comment: 1.5, share: 2, hide: 7, report: 7 },
};

/** Minutes of watching or reading, when the person stays. */
export const MINUTES: Record<PostType, number> = { text: 0.3, photo: 0.2, video: 1.5, link: 0.4, event: 0.3 };

/** Posts of a feed that a person looks at in one visit. */
export const SLOTS = 5;
/** Rounds after which a post is no longer in anybody's inventory: three days. */
export const LIFE = 12;
/** Friends to whom a share of the library's post is offered. */
export const TIES = 8;
/** How far a prediction may be off, as a part of it. */
export const ERROR = 0.2;
