import { limit } from '#platform/rate-limit.server.ts';
import type { RequestEvent } from '@sveltejs/kit';

const QUARTER_HOUR = 15 * 60;
/**
 * How often in a quarter of an hour, by network address and by the address of mail or account. A classroom behind one network
 * address must be able to sign in together; a guesser of one person's password must not get far.
 */
const MOST = {
  'ask-for-link': { network: 60, person: 5 },
  'open-link': { network: 120, person: 120 },
  password: { network: 60, person: 10 },
  passkey: { network: 240, person: 60 },
  'choose-password': { network: 60, person: 10 },
  'change-profile': { network: 120, person: 60 },
  'first-administrator': { network: 20, person: 20 },
  // A whole class registers from one room; one address books a few meetings.
  register: { network: 120, person: 12 },
  export: { network: 60, person: 12 },
  erase: { network: 30, person: 10 },
} as const;

/** Counts a try; refuses with `too-many-requests` beyond the limits. `person` is an address of mail, an account or a token. */
export async function limitTries(
  event: Pick<RequestEvent, 'locals' | 'getClientAddress'>,
  what: keyof typeof MOST,
  person: string,
): Promise<void> {
  const { db, accounts } = event.locals.house;
  const most = MOST[what];
  await limit(db, `${what}:network:${accounts.blind(event.getClientAddress())}`, {
    most: most.network,
    perSeconds: QUARTER_HOUR,
  });
  await limit(db, `${what}:person:${accounts.blind(person.trim().toLowerCase())}`, {
    most: most.person,
    perSeconds: QUARTER_HOUR,
  });
}
