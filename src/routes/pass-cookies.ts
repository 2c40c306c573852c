import type { Cookies } from '@sveltejs/kit';
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';

/** Hands `Set-Cookie` values of the accounts over to the framework's answer. */
export function passCookies(cookies: Cookies, setCookies: readonly string[]): void {
  for (const setCookie of setCookies) {
    for (const [name, attributes] of parseSetCookieHeader(setCookie)) {
      cookies.set(name, attributes.value, { ...toCookieOptions(attributes), path: attributes.path ?? '/' });
    }
  }
}
