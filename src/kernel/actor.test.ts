import { describe, expect, it } from 'vitest';
import { requireAccount, requireRole, ROLES, VISITOR } from './actor.ts';
import { isRefusal, Refusal } from './refusal.ts';

const caught = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('requireRole', () => {
  it('refuses a visitor with sign-in-needed, whatever the role', () => {
    for (const role of ROLES) expect(caught(() => requireRole(VISITOR, role))).toMatchObject({ code: 'sign-in-needed' });
  });
  it('refuses an account without the role and names the roles that would do', () => {
    const error = caught(() => requireRole({ accountId: 'a', roles: ['learner'] }, 'editor', 'translator'));
    expect(error).toMatchObject({ code: 'role-needed', details: { roles: 'editor, translator' } });
  });
  it('lets one of the roles pass, and the administrator always', () => {
    expect(caught(() => requireRole({ accountId: 'a', roles: ['translator'] }, 'editor', 'translator'))).toBeUndefined();
    expect(caught(() => requireRole({ accountId: 'a', roles: ['administrator'] }, 'editor'))).toBeUndefined();
  });
  it('does not believe roles of a visitor', () => {
    expect(caught(() => requireRole({ accountId: null, roles: ['administrator'] }, 'editor'))).toMatchObject({
      code: 'sign-in-needed',
    });
  });
});

describe('requireAccount', () => {
  it('gives the id, and refuses a visitor', () => {
    expect(requireAccount({ accountId: 'a', roles: [] })).toBe('a');
    expect(isRefusal(caught(() => requireAccount(VISITOR)))).toBe(true);
  });
});

describe('isRefusal', () => {
  it('knows a refusal from a fault, also one without its prototype', () => {
    expect(isRefusal(new Refusal('lesson-not-found'))).toBe(true);
    expect(isRefusal(Object.assign(new Error('x'), { name: 'Refusal', code: 'x' }))).toBe(true);
    expect(isRefusal(new Error('disk full'))).toBe(false);
    expect(isRefusal({ name: 'Refusal', code: 'x' })).toBe(false);
  });
});
