import { Refusal } from './refusal.ts';

export const ROLES = ['learner', 'trainer', 'editor', 'translator', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** Who asks. A visitor without an account has `accountId: null` and no roles. */
export interface Actor {
  readonly accountId: string | null;
  readonly roles: readonly Role[];
}

export const VISITOR: Actor = { accountId: null, roles: [] };

/** Passes when the actor has one of the roles (an administrator has them all); refuses otherwise. */
export function requireRole(actor: Actor, ...roles: Role[]): void {
  if (actor.accountId === null) throw new Refusal('sign-in-needed');
  if (actor.roles.includes('administrator')) return;
  if (!roles.some((role) => actor.roles.includes(role))) throw new Refusal('role-needed', { roles: roles.join(', ') });
}

/** The account's id; refuses a visitor. */
export function requireAccount(actor: Actor): string {
  if (actor.accountId === null) throw new Refusal('sign-in-needed');
  return actor.accountId;
}
