import { ROLES, type Role } from '#kernel/actor.ts';
import { isWriting } from '#kernel/writing.ts';
import { Refusal } from '#kernel/refusal.ts';
import { z } from 'zod';
import type { AccountRefusal } from './refusals.ts';

/** NIST SP 800-63B (revision 4, 3.1.1.2) wants at least 8, and 15 where nothing else protects; limits and long phrases carry 10. */
export const PASSWORD_LEAST = 10;
/** Longer than any phrase a person types; short enough that hashing stays cheap. */
export const PASSWORD_MOST = 128;
export const NAME_MOST = 80;

/** What is wrong with one field of a form. */
export interface FieldFault {
  field: string;
  code: AccountRefusal;
  details?: Record<string, number>;
}

const address = z.email().max(254);

/** The e-mail address as it is kept: trimmed, lower case. */
export const tidyEmail = (value: string): string => value.trim().toLowerCase();
/** The name as it is kept: normalised, white space folded, control characters gone. */
export const tidyName = (value: string): string =>
  value
    .normalize('NFC')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

export function emailFault(value: string, field = 'email'): FieldFault | undefined {
  return address.safeParse(tidyEmail(value)).success ? undefined : { field, code: 'email-malformed' };
}

export function nameFault(value: string, field = 'name'): FieldFault | undefined {
  return [...tidyName(value)].length > NAME_MOST ? { field, code: 'name-too-long', details: { most: NAME_MOST } } : undefined;
}

/** A new password's fault: only its length counts; no rules about kinds of signs, which make passwords worse (NIST, as above). */
export function passwordFault(value: string, field = 'password'): FieldFault | undefined {
  if (value.length < PASSWORD_LEAST) return { field, code: 'password-too-short', details: { least: PASSWORD_LEAST } };
  if (value.length > PASSWORD_MOST) return { field, code: 'password-too-long', details: { most: PASSWORD_MOST } };
  return undefined;
}

export function writingFault(value: string, field = 'writing'): FieldFault | undefined {
  return isWriting(value) ? undefined : { field, code: 'writing-unknown' };
}

/** The roles among `values`; refuses a word that is none. A learner everybody is. */
export function readRoles(values: readonly string[]): Role[] {
  const unknown = values.find((value) => !ROLES.includes(value as Role));
  if (unknown !== undefined) throw new Refusal<AccountRefusal>('role-unknown', { role: unknown.slice(0, 40) }, 'roles');
  return ROLES.filter((role) => role === 'learner' || values.includes(role));
}

/** Throws the first fault, if there is one: for commands, which trust no form. */
export function refuseFaults(...faults: (FieldFault | undefined)[]): void {
  const fault = faults.find((each) => each !== undefined);
  if (fault) throw new Refusal<AccountRefusal>(fault.code, fault.details ?? {}, fault.field);
}
