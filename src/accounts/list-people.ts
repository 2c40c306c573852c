import { requireRole, ROLES, type Role } from '#kernel/actor.ts';
import type { Ctx } from '#platform/database/db.ts';
import { sql } from 'kysely';
import type { AccountTables } from './tables.ts';

const PAGE_SIZE = 50;

/** A person as administrators see them. */
export interface Person {
  id: string;
  name: string;
  email: string;
  writing: string;
  roles: Role[];
  joinedAt: Date;
}

/** People whose name or address contains `search`, by address, fifty a page (`page` from 1). Administrators only. */
export async function listPeople(
  ctx: Ctx,
  input: { search: string; page: number },
): Promise<{ people: Person[]; total: number; page: number; pages: number }> {
  requireRole(ctx.actor, 'administrator');
  const tables = ctx.db.withTables<AccountTables>();
  const pattern = `%${input.search
    .trim()
    .slice(0, 200)
    .replace(/[\\%_]/g, '\\$&')}%`;
  const found = tables
    .selectFrom('account')
    .where((where) => where.or([where('name', 'ilike', pattern), where('email', 'ilike', pattern)]));
  const { total } = await found.select((select) => select.fn.countAll<string>().as('total')).executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(Number(total) / PAGE_SIZE));
  const page = Math.min(Math.max(1, Math.trunc(input.page) || 1), pages);
  const rows = await found
    .select(['id', 'name', 'email', 'writing', 'created_at'])
    .select(sql<string[]>`array(select role from account_role where account_id = account.id)`.as('roles'))
    .orderBy('email')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
  const people = rows.map(({ created_at, roles, ...row }) => ({
    ...row,
    roles: ROLES.filter((role) => role === 'learner' || roles.includes(role)),
    joinedAt: created_at,
  }));
  return { people, total: Number(total), page, pages };
}
