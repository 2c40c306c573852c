/** Browsers and Node disagree about odd hosts (a blank, an emoji); a verdict may not, so only ordinary ones count as readable. */
const AUTHORITY = /^(?:[a-z][a-z0-9+.-]*:)?[\\/]{2}([^\\/?#]*)/i;
const ORDINARY = /^[\p{L}\p{N}\p{M}.:@[\]_-]*$/u;

/** An address as it would be followed from `base`, or undefined when nobody can follow it. */
export function readAddress(href: string, base?: string): URL | undefined {
  const target = href.trim();
  const authority = AUTHORITY.exec(target)?.[1];
  if (authority !== undefined && !ORDINARY.test(authority)) return undefined;
  return URL.canParse(target, base) ? new URL(target, base) : undefined;
}
