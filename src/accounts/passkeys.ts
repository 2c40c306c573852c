import { requireAccount } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Ctx } from '#platform/database/db.ts';
import { getAuthenticatorName } from '@better-auth/passkey';
import type { Accounts } from './open-accounts.ts';
import type { AccountRefusal } from './refusals.ts';
import type { AccountTables } from './tables.ts';

/** A passkey as its owner sees it. */
export interface PasskeyFacts {
  id: string;
  /** What the person called it, else its maker, else empty. */
  name: string;
  addedAt: Date | null;
}

export async function listPasskeys(ctx: Ctx): Promise<PasskeyFacts[]> {
  const accountId = requireAccount(ctx.actor);
  const rows = await ctx.db
    .withTables<AccountTables>()
    .selectFrom('passkey')
    .select(['id', 'name', 'aaguid', 'created_at'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.name || getAuthenticatorName(row.aaguid) || '', addedAt: row.created_at }));
}

/** Removes one of the actor's own passkeys; somebody else's is "missing" to them. */
export async function removePasskey(ctx: Ctx, input: { id: string }): Promise<void> {
  const accountId = requireAccount(ctx.actor);
  const { numDeletedRows } = await ctx.db
    .withTables<AccountTables>()
    .deleteFrom('passkey')
    .where('account_id', '=', accountId)
    .where('id', '=', input.id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw new Refusal<AccountRefusal>('passkey-missing');
}

/** The four steps of better-auth that a browser's passkey needs; of its other endpoints none is reachable from outside. */
export const PASSKEY_STEPS = [
  'passkey/generate-register-options',
  'passkey/verify-registration',
  'passkey/generate-authenticate-options',
  'passkey/verify-authentication',
] as const;

/** Answers a browser in the middle of adding or using a passkey. */
export async function answerPasskeyStep(accounts: Accounts, request: Request): Promise<Response> {
  const answer = await accounts.auth.handler(request);
  if (!answer.ok || !new URL(request.url).pathname.endsWith('/verify-authentication')) return answer;
  // The page needs to know only that it worked; the row behind the cookie is nobody's business.
  return Response.json(
    { ok: true },
    { headers: answer.headers.getSetCookie().map((cookie) => ['set-cookie', cookie] as [string, string]) },
  );
}
