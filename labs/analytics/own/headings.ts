import type { Metric } from '../measure/view.ts';

/**
 * Headings that are known: GA4's in English, Matomo's technical ones, and likely translations. GA4's Romanian and Serbian words
 * were not seen in a live export; the mapping screen is there for all that is not in this list.
 */
const KNOWN: Partial<Record<Metric, string[]>> = {
  sessions: ['sessions', 'sesiuni', 'sesije', 'сесије', 'nb_visits', 'visits', 'vizite', 'posete', 'посете'],
  users: [
    ...['total users', 'active users', 'users', 'utilizatori', 'utilizatori activi', 'total utilizatori', 'korisnici'],
    ...['aktivni korisnici', 'ukupan broj korisnika', 'корисници', 'активни корисници', 'укупан број корисника'],
    ...['nb_uniq_visitors', 'unique visitors', 'vizitatori unici', 'jedinstveni posetioci', 'јединствени посетиоци'],
  ],
  engagedSessions: ['engaged sessions', 'sesiuni cu implicare', 'angažovane sesije', 'ангажоване сесије'],
  engagementRate: ['engagement rate', 'rata de implicare', 'stopa angažovanja', 'стопа ангажовања'],
  bounceRate: ['bounce rate', 'bounce_rate', 'rata de respingere', 'stopa napuštanja', 'стопа напуштања'],
  views: [
    ...['views', 'pageviews', 'page views', 'nb_pageviews', 'nb_hits', 'afișări', 'vizualizări'],
    ...['prikazi', 'pregledi', 'прикази', 'прегледи'],
  ],
  viewsPerSession: ['views per session', 'nb_actions_per_visit', 'actions per visit'],
  secondsPerSession: ['average engagement time per session', 'avg_time_on_site'],
  keyEvents: ['key events', 'conversions', 'nb_conversions', 'evenimente cheie', 'ključni događaji', 'кључни догађаји'],
};
/** What total lines are called, without a colon at the end. */
const TOTALS = [
  ...['grand total', 'total', 'totals', 'sum', 'total general', 'total global', 'totaluri', 'suma totală', 'sumă totală'],
  ...['ukupno', 'ukupan zbir', 'ukupni zbir', 'zbir', 'zbirno', 'sveukupno', 'sveukupan zbir', 'suma'],
  ...['укупно', 'укупан збир', 'укупни збир', 'збир', 'збирно', 'свеукупно', 'свеукупан збир', 'сума'],
];

export const plainHeading = (text: string): string =>
  text.normalize('NFC').trim().toLowerCase().replaceAll('ţ', 'ț').replaceAll('ş', 'ș');

export function metricOf(heading: string): Metric | undefined {
  const plain = plainHeading(heading);
  return (Object.entries(KNOWN) as [Metric, string[]][]).find(([, names]) => names.includes(plain))?.[0];
}

/** A line that adds up the others; counted in, everything would be twice as much. */
export const isTotal = (cells: readonly string[]): boolean =>
  cells.some((cell) => TOTALS.includes(plainHeading(cell).replace(/\s*:$/, '')));
