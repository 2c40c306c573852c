/** Where people go when nothing better is known, in their writing. */
export const homeOf = (writing: string): string => `/${writing}`;

/**
 * The address on this site to return to after sign-in, or `fallback`. Whatever could lead a browser elsewhere is refused:
 * other schemes and hosts, `//host`, backslashes (browsers read them as slashes), control characters (browsers drop them),
 * and the sign-in pages themselves, which would send people in a circle.
 */
export function safeNext(value: unknown, fallback: string): string {
  if (typeof value !== 'string' || value.length > 2000) return fallback;
  // eslint-disable-next-line no-control-regex -- control characters are the point
  if (!value.startsWith('/') || /^\/\/|[\\\u0000-\u0020\u007f-\u00a0\u2000-\u200f\u2028-\u202f\ufeff]/.test(value))
    return fallback;
  const here = 'http://here.invalid';
  let url: URL;
  try {
    url = new URL(value, here);
  } catch {
    return fallback;
  }
  if (url.origin !== here || url.pathname.startsWith('//')) return fallback;
  if (/^\/api(\/|$)/.test(url.pathname) || /^\/[^/]+\/(sign-in|first-administrator)(\/|$)/.test(url.pathname)) return fallback;
  return url.pathname + url.search + url.hash;
}
