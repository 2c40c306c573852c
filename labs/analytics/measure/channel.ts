/**
 * GA4's default channel group: ordered rules, the first that matches gives the channel, capitals do not count (Google's help,
 * answer 9756891). Google's lists of sites are long and not published whole: ours hold what a library in the region meets.
 */
export const CHANNELS = [
  'Direct',
  'Cross-network',
  'Paid Shopping',
  'Paid Search',
  'Paid Social',
  'Paid Video',
  'Display',
  'Paid Other',
  'Organic Shopping',
  'Organic Social',
  'Organic Video',
  'Organic Search',
  'Email',
  'Affiliates',
  'Referral',
  'Audio',
  'SMS',
  'Mobile Push Notifications',
  'Unassigned',
] as const;
export type Channel = (typeof CHANNELS)[number];

export interface Traffic {
  source: string;
  medium: string;
  campaign?: string | undefined;
}

const SEARCH = /^((www|m)\.)?(google|bing|yahoo|duckduckgo|ecosia|yandex|baidu|qwant|startpage)(\.[a-z.]+)?$/;
const SOCIAL =
  /^((www|m|l|lm)\.)?(facebook|fb|instagram|ig|linkedin|lnkd\.in|twitter|x\.com|t\.co|tiktok|pinterest|reddit|threads|viber|whatsapp|telegram|t\.me|messenger|goodreads)(\.[a-z]+)?$/;
const VIDEO = /^((www|m)\.)?(youtube|youtu\.be|vimeo|dailymotion|twitch)(\.[a-z]+)?$/;
const SHOPPING = /^((www|m)\.)?(amazon|ebay|etsy|shopify|temu|emag|olx)(\.[a-z.]+)?$/;
const PAID = /^(.*cp.*|ppc|retargeting|paid.*)$/;
const SHOP_CAMPAIGN = /^(.*(([^a-df-z]|^)shop|shopping).*)$/;
const EMAIL = /^e[-_ ]?mail$/;

type Rule = (traffic: { source: string; medium: string; campaign: string }) => boolean;
const RULES: [Channel, Rule][] = [
  ['Direct', ({ source, medium }) => source === '(direct)' && ['(none)', '(not set)'].includes(medium)],
  ['Cross-network', ({ campaign }) => campaign.includes('cross-network')],
  [
    'Paid Shopping',
    ({ source, medium, campaign }) => (SHOPPING.test(source) || SHOP_CAMPAIGN.test(campaign)) && PAID.test(medium),
  ],
  ['Paid Search', ({ source, medium }) => SEARCH.test(source) && PAID.test(medium)],
  ['Paid Social', ({ source, medium }) => SOCIAL.test(source) && PAID.test(medium)],
  ['Paid Video', ({ source, medium }) => VIDEO.test(source) && PAID.test(medium)],
  ['Display', ({ medium }) => ['display', 'banner', 'expandable', 'interstitial', 'cpm'].includes(medium)],
  ['Paid Other', ({ medium }) => PAID.test(medium)],
  ['Organic Shopping', ({ source, campaign }) => SHOPPING.test(source) || SHOP_CAMPAIGN.test(campaign)],
  [
    'Organic Social',
    ({ source, medium }) =>
      SOCIAL.test(source) ||
      ['social', 'social-network', 'social-media', 'sm', 'social network', 'social media'].includes(medium),
  ],
  ['Organic Video', ({ source, medium }) => VIDEO.test(source) || medium.includes('video')],
  ['Organic Search', ({ source, medium }) => SEARCH.test(source) || medium === 'organic'],
  ['Email', ({ source, medium }) => EMAIL.test(source) || EMAIL.test(medium)],
  ['Affiliates', ({ medium }) => medium === 'affiliate'],
  ['Referral', ({ medium }) => ['referral', 'app', 'link'].includes(medium)],
  ['Audio', ({ medium }) => medium === 'audio'],
  ['SMS', ({ source, medium }) => source === 'sms' || medium === 'sms'],
  [
    'Mobile Push Notifications',
    ({ source, medium }) =>
      medium.endsWith('push') || medium.includes('mobile') || medium.includes('notification') || source === 'firebase',
  ],
];

/** The channel of a source, medium and campaign. The report and the link builder both ask here. */
export function channelOf({ source, medium, campaign = '' }: Traffic): Channel {
  const lower = { source: source.toLowerCase(), medium: medium.toLowerCase(), campaign: campaign.toLowerCase() };
  return RULES.find(([, rule]) => rule(lower))?.[0] ?? 'Unassigned';
}
