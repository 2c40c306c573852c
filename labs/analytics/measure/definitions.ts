/** What the figures mean here, with the version that stands on screen and in specs/analytics.yaml (a test compares them). */
export const DEFINITIONS = {
  version: 'analytics-1',
  /** Engaged: more than so many foreground seconds, or so many page views, or so many key events. GA4 allows 10 to 60 seconds. */
  engagedSeconds: 10,
  engagedViews: 2,
  engagedKeys: 1,
  /** A visit ends after so many idle minutes; not at midnight, not with a new campaign. */
  timeoutMinutes: 30,
} as const;

/** Shares of whole numbers as percent with one decimal, so that no reader meets a third of a visit. */
export const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1_000) / 10);
