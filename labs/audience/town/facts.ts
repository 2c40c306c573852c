import type { Age, Assumptions, Country, Row } from '../work.ts';

/**
 * The figures that the invented towns are generated from: shares of whole countries, in percent. Sources and dates: specs/audience.yaml;
 * facts.test.ts holds the two together. Education is of people of 15 and older.
 */
export const CENSUS: Record<Country, Omit<Record<keyof Row, number>, 'residents'>> = {
  rs: { under15: 14.37, from15to64: 63.53, over65: 22.1, women: 51.4, low: 24.08, medium: 53.08, higher: 22.44 },
  ro: { under15: 16.1, from15to64: 64.3, over65: 19.6, women: 51.5, low: 40.5, medium: 43.5, higher: 16 },
};
/** Residents of the invented towns: ours, chosen so that rare groups fall under the floor. */
export const RESIDENTS: Record<Country, number> = { rs: 18_400, ro: 16_900 };

/** Serbia: internet in the last three months, percent (2025). Romania: 100 minus “never”, by age (2025). */
export const ONLINE = { rs: { all: 90 }, ro: { young: 99, middle: 98, older: 88.7 } } as const;
/** Romanian homes with internet, percent (2025): how much likelier in town than in a village. No such figure for Serbia. */
export const HOMES: Record<Country, { urban: number; rural: number; all: number }> = {
  rs: { urban: 90.1, rural: 90.1, all: 90.1 },
  ro: { urban: 92.6, rural: 84.8, all: 89.1 },
};

/** Years that a band takes of its census group (0–14, 15–64, 65+): inside a group people are spread evenly over the years [our own]. */
export const YEARS: Record<Age, { group: 'under15' | 'from15to64' | 'over65'; of: number }> = {
  '0-12': { group: 'under15', of: 13 / 15 },
  '13-14': { group: 'under15', of: 2 / 15 },
  '15-17': { group: 'from15to64', of: 3 / 50 },
  '18-34': { group: 'from15to64', of: 17 / 50 },
  '35-54': { group: 'from15to64', of: 20 / 50 },
  '55-64': { group: 'from15to64', of: 10 / 50 },
  '65+': { group: 'over65', of: 1 },
};

/** Ad audiences of Romania, January 2024, as percent of 19,053,815 residents: Facebook 9.05 M, Instagram 5.3 M, TikTok 8.97 M, YouTube 13.3 M. Serbia: none found. */
export const NETWORK_SHARE = { facebook: 47.5, instagram: 27.8, tiktok: 47.1, youtube: 69.8 } as const;

export const DEFAULTS: Record<Country, Assumptions> = {
  rs: {
    urban: 60,
    online65: 70,
    networks: {
      facebook: { share: 45, tilt: -1 },
      instagram: { share: 35, tilt: 2 },
      tiktok: { share: 35, tilt: 3 },
      youtube: { share: 60, tilt: 0 },
    },
  },
  ro: {
    urban: 52.2,
    online65: 70,
    networks: {
      facebook: { share: NETWORK_SHARE.facebook, tilt: -1 },
      instagram: { share: NETWORK_SHARE.instagram, tilt: 2 },
      tiktok: { share: NETWORK_SHARE.tiktok, tilt: 3 },
      youtube: { share: NETWORK_SHARE.youtube, tilt: 0 },
    },
  },
};
/** US dollars for a thousand showings: a worldwide mean of all trades, 2025. Not a local price. */
export const WORLD_CPM = 20.19;
/** Fewer people than this are not shown. */
export const FLOOR = 100;
