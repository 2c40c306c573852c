/** What became of one of the library's posts. */
export interface OwnPost {
  key: number;
  impressions: number;
  /** Different people, by SEGMENTS. */
  reach: number[];
  /** Counts by ACTIONS. */
  actions: number[];
}

/** Why the people of a segment did or did not see any post of the library; the four add up to the segment. */
export interface Why {
  reached: number;
  /** Did not open the network while a post was there. */
  away: number;
  /** Was there, but no post was in the inventory: follows nobody who brings it. */
  unconnected: number;
  /** It was in the inventory, and others took all the places. */
  outranked: number;
}

/** A line of one person's feed: what was offered in a visit, in order. */
export interface FeedLine {
  round: number;
  key: number;
  author: number;
  worth: number;
  /** What is left of the worth by age, 0 to 1. */
  fresh: number;
  score: number;
  shown: boolean;
}

export interface Run {
  /** People, by SEGMENTS. */
  people: number[];
  /** Shown posts of everybody, and places that were filled: the same number, counted in two ways. */
  impressions: number;
  filled: number;
  own: OwnPost[];
  /** Different people who were shown any post of the library, by SEGMENTS. */
  reach: number[];
  why: Why[];
  /** Shown posts by author; 0 = the library. */
  byAuthor: number[];
  /** People who hid or reported something, counted once for each post, over all authors. */
  complaints: number;
  feed: FeedLine[];
}
