import { requireAccount, type Role } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Ctx } from '#platform/database/db.ts';
import { sql } from 'kysely';
import type { AccountRefusal } from './refusals.ts';
import type { AccountTables } from './tables.ts';

/** What this room keeps about the actor. */
export interface AccountFacts {
  id: string;
  name: string;
  email: string;
  writing: string;
  roles: readonly Role[];
  joinedAt: Date;
  /** Devices on which the person is signed in now. */
  signIns: number;
  passkeys: number;
}

export async function readAccount(ctx: Ctx): Promise<AccountFacts> {
  const accountId = requireAccount(ctx.actor);
  const row = await ctx.db
    .withTables<AccountTables>()
    .selectFrom('account')
    .select(['id', 'name', 'email', 'writing', 'created_at'])
    .select(
      sql<number>`(select count(*)::int from sign_in where account_id = account.id and expires_at > ${ctx.clock()})`.as(
        'sign_ins',
      ),
    )
    .select(sql<number>`(select count(*)::int from passkey where account_id = account.id)`.as('passkeys'))
    .where('id', '=', accountId)
    .executeTakeFirst();
  if (!row) throw new Refusal<AccountRefusal>('person-missing');
  const { created_at, sign_ins, ...rest } = row;
  return { ...rest, roles: ctx.actor.roles, joinedAt: created_at, signIns: sign_ins };
}
