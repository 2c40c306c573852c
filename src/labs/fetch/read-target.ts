import { refuse } from '../refusals.ts';

/**
 * An address that somebody typed → one that may be tried. The parser of the URL standard turns octal, hexadecimal, decimal
 * and circled-digit hosts into plain IPv4 addresses, so that they are judged as such afterwards.
 */
export function readTarget(address: string, ports: readonly string[] = ['80', '443'], base?: string): URL {
  if (address.length > 2000 || !URL.canParse(address.trim(), base)) throw refuse('fetch-address-malformed', {}, 'url');
  const url = new URL(address.trim(), base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refuse('fetch-scheme', { scheme: url.protocol }, 'url');
  if (url.username !== '' || url.password !== '') throw refuse('fetch-credentials', {}, 'url');
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  if (!ports.includes(port)) throw refuse('fetch-port', { port }, 'url');
  if (url.hostname === '') throw refuse('fetch-address-malformed', {}, 'url');
  url.hash = '';
  return url;
}

/** The host without the brackets of an IPv6 address and without the root's dot. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
