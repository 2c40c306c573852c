import { channelOf, type Channel } from '../measure/channel.ts';

/** What a tagged link is made of. */
export interface LinkParts {
  url: string;
  source: string;
  medium: string;
  campaign: string;
}
export const PARTS = ['url', 'source', 'medium', 'campaign'] as const;

export type LinkFault = {
  field: (typeof PARTS)[number];
  code: 'empty' | 'not-web' | 'letters' | 'capitals' | 'spaces' | 'person' | 'tagged-twice' | 'internal';
};

const EMAIL = /[^\s@/]+@[^\s@/]+\.[a-z]{2,}/i;
/** Seven digits or more, perhaps with the signs that people write between them. Years and dates have fewer. */
const PHONE = /(?:^|[^\d])\+?\d(?:[\s()./-]?\d){8,}(?!\d)/;
/** True for text that names somebody: an e-mail address or a telephone number, also when it is encoded for an address. */
export function namesPerson(text: string): boolean {
  let plain = text;
  try {
    plain = decodeURIComponent(text);
  } catch {
    // Not encoded, or wrongly: it is looked at as it stands.
  }
  return EMAIL.test(plain) || PHONE.test(plain);
}

/** The address as a web address, or nothing. */
export function webAddress(text: string): URL | undefined {
  try {
    const url = new URL(text.trim());
    return /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url : undefined;
  } catch {
    return undefined;
  }
}

const bare = (host: string): string => host.toLowerCase().replace(/^www\./, '');

/** Everything that is wrong with a link. `placedOn`: the host of the page on which it will stand, '' for paper, mail or a network. */
export function linkFaults(parts: LinkParts, placedOn = ''): LinkFault[] {
  const faults: LinkFault[] = [];
  const url = webAddress(parts.url);
  if (parts.url.trim() === '') faults.push({ field: 'url', code: 'empty' });
  else if (!url) faults.push({ field: 'url', code: 'not-web' });
  else {
    if ([...url.searchParams.keys()].some((key) => key.toLowerCase().startsWith('utm_')))
      faults.push({ field: 'url', code: 'tagged-twice' });
    if (namesPerson(url.href.slice(url.origin.length))) faults.push({ field: 'url', code: 'person' });
    if (placedOn !== '' && bare(placedOn) === bare(url.hostname)) faults.push({ field: 'url', code: 'internal' });
  }
  for (const field of ['source', 'medium', 'campaign'] as const) {
    const value = parts[field];
    if (value.trim() === '') faults.push({ field, code: 'empty' });
    else if (namesPerson(value)) faults.push({ field, code: 'person' });
    else if (/\s/.test(value)) faults.push({ field, code: 'spaces' });
    else if (value !== value.toLowerCase()) faults.push({ field, code: 'capitals' });
    else if (!/^[a-z0-9._-]+$/.test(value)) faults.push({ field, code: 'letters' });
  }
  return faults;
}

/** The link as it is printed or sent; nothing while it has faults. */
export function buildLink(parts: LinkParts, placedOn = ''): string | undefined {
  const url = webAddress(parts.url);
  if (!url || linkFaults(parts, placedOn).length > 0) return undefined;
  for (const field of ['source', 'medium', 'campaign'] as const) url.searchParams.set(`utm_${field}`, parts[field]);
  return url.href;
}

/** Where the report will put visits of this link: asked of the report's own classifier. */
export const predictChannel = ({ source, medium, campaign }: LinkParts): Channel => channelOf({ source, medium, campaign });
