import type { Actor, Role } from '#kernel/actor.ts';
import { isRefusal } from '#kernel/refusal.ts';
import type { Ctx, Db } from '#platform/database/db.ts';
import { openTestDatabase } from '#platform/database/test-database.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as accounts from './index.server.ts';
import { readSecret } from './secret.ts';
import type { AccountTables } from './tables.ts';

let db: Db;
let close: () => Promise<void>;
let house: accounts.Accounts;
const ORIGIN = 'http://localhost:4107';
const clock = () => new Date();
const as = (accountId: string | null, ...roles: Role[]): Ctx => ({ db, clock, actor: { accountId, roles } satisfies Actor });

beforeAll(async () => {
  const opened = await openTestDatabase({ migrations: accounts.migrations });
  ({ db, close } = opened);
  house = await accounts.openAccounts({ db, origin: ORIGIN });
});
afterAll(() => close());

/** What a browser would send back. */
const cookieOf = (setCookies: string[]): Headers =>
  new Headers({ cookie: setCookies.map((each) => each.split(';')[0]).join('; ') });
/** Signs in by link, as a person would; gives the account and the browser's headers. */
async function comeIn(email: string) {
  const { token } = await accounts.askForLink(house, { email });
  const signedIn = await accounts.openLink(house, { token, writing: 'ro' });
  return { ...signedIn, headers: cookieOf(signedIn.cookies) };
}
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no refusal',
    (error: unknown) => {
      if (isRefusal(error)) return error.code;
      throw error;
    },
  );

describe('sign-in by link', () => {
  test('makes an account at the first opening, and knows it at the second', async () => {
    const first = await comeIn('Ana@Library.example');
    expect(first.isNew).toBe(true);
    const second = await comeIn('ana@library.example');
    expect(second).toMatchObject({ isNew: false, accountId: first.accountId });
    const { actor } = await accounts.readSignIn(house, first.headers);
    expect(actor).toEqual({ accountId: first.accountId, roles: ['learner'] });
    expect(await accounts.readAccount(as(first.accountId, 'learner'))).toMatchObject({
      email: 'ana@library.example',
      writing: 'ro',
      name: '',
      signIns: 2,
    });
  });

  test('asking makes no account, and looks the same for known and unknown addresses', async () => {
    const known = await accounts.askForLink(house, { email: 'ana@library.example' });
    const unknown = await accounts.askForLink(house, { email: 'nobody@library.example' });
    expect(Object.keys(known)).toEqual(Object.keys(unknown));
    expect(known.token).toHaveLength(unknown.token.length);
    const rows = await db
      .withTables<AccountTables>()
      .selectFrom('account')
      .select('id')
      .where('email', '=', 'nobody@library.example')
      .execute();
    expect(rows).toEqual([]);
  });

  test('works once, can be looked at without being used up, and is kept as a hash', async () => {
    const { token } = await accounts.askForLink(house, { email: 'once@library.example' });
    for (let look = 0; look < 3; look += 1) expect(await accounts.isLinkOpen(house, token, clock())).toBe(true);
    const rows = await db.withTables<AccountTables>().selectFrom('one_time_token').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    await accounts.openLink(house, { token, writing: 'en' });
    expect(await accounts.isLinkOpen(house, token, clock())).toBe(false);
    expect(await codeOf(accounts.openLink(house, { token, writing: 'en' }))).toBe('link-spent');
    expect(await codeOf(accounts.openLink(house, { token: 'invented', writing: 'en' }))).toBe('link-spent');
  });

  test('two tabs that press the button at once get one sign-in', async () => {
    const { token } = await accounts.askForLink(house, { email: 'twice@library.example' });
    const outcomes = await Promise.all([1, 2, 3].map(() => codeOf(accounts.openLink(house, { token, writing: 'en' }))));
    expect(outcomes.sort()).toEqual(['link-spent', 'link-spent', 'no refusal']);
  });

  test('ends after half an hour', async () => {
    const { token } = await accounts.askForLink(house, { email: 'late@library.example' });
    await db
      .withTables<AccountTables>()
      .updateTable('one_time_token')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .execute();
    expect(await accounts.isLinkOpen(house, token, clock())).toBe(false);
    expect(await codeOf(accounts.openLink(house, { token, writing: 'en' }))).toBe('link-spent');
  });

  test('keeps neither address nor browser', async () => {
    const columns = await db
      .withTables<{ 'information_schema.columns': { table_name: string; column_name: string; table_schema: string } }>()
      .selectFrom('information_schema.columns')
      .select('column_name')
      .where('table_schema', '=', 'public')
      .where('table_name', '=', 'sign_in')
      .execute();
    expect(columns.map(({ column_name }) => column_name).sort()).toEqual([
      'account_id',
      'created_at',
      'expires_at',
      'id',
      'token',
      'updated_at',
      'way',
    ]);
  });
});

describe('the cookie', () => {
  test('is httpOnly, SameSite=Lax, and Secure with its prefix where the address is https', async () => {
    const { cookies } = await comeIn('cookie@library.example');
    expect(cookies.join()).toMatch(/^bibliobus\.sign_in=[^;]+;.*HttpOnly/i);
    expect(cookies.join()).toMatch(/SameSite=Lax/i);
    expect(cookies.join()).not.toMatch(/Secure/);
    const secure = await accounts.openAccounts({ db, origin: 'https://bibliobus.example' });
    const { token } = await accounts.askForLink(secure, { email: 'cookie@library.example' });
    const opened = await accounts.openLink(secure, { token, writing: 'en' });
    expect(opened.cookies.join()).toMatch(/^__Secure-bibliobus\.sign_in=[^;]+;.*Secure/);
  });

  test('forged, altered, foreign, expired or revoked, it makes a visitor', async () => {
    const { headers, accountId } = await comeIn('forged@library.example');
    const value = headers.get('cookie')!.slice('bibliobus.sign_in='.length);
    const forgeries = [
      '',
      'x',
      value.slice(0, -4) + 'AAAA',
      decodeURIComponent(value).split('.')[0]!,
      `${value}.${value}`,
      '%E0%A4%A',
      'a'.repeat(5000),
    ];
    for (const forgery of forgeries) {
      const { actor } = await accounts.readSignIn(house, new Headers({ cookie: `bibliobus.sign_in=${forgery}` }));
      expect(actor, forgery).toEqual({ accountId: null, roles: [] });
    }
    await db
      .withTables<AccountTables>()
      .updateTable('sign_in')
      .set({ expires_at: new Date(0) })
      .where('account_id', '=', accountId)
      .execute();
    expect((await accounts.readSignIn(house, headers)).actor.accountId).toBeNull();
    const again = await comeIn('forged@library.example');
    expect(await accounts.signOutEverywhere(as(accountId))).toBeGreaterThan(0);
    expect((await accounts.readSignIn(house, again.headers)).actor.accountId).toBeNull();
  });

  test('is signed with a key of this installation, made once', async () => {
    const keys = await Promise.all([readSecret(db), readSecret(db), readSecret(db)]);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toHaveLength(43);
  });

  test('signing out ends this sign-in only', async () => {
    const here = await comeIn('out@library.example');
    const there = await comeIn('out@library.example');
    const cleared = await accounts.signOutHere(house, here.headers);
    expect(cleared.join()).toMatch(/Max-Age=0/i);
    expect((await accounts.readSignIn(house, here.headers)).actor.accountId).toBeNull();
    expect((await accounts.readSignIn(house, there.headers)).actor.accountId).toBe(there.accountId);
    await accounts.signOutHere(house, here.headers);
  });
});

describe('passwords', () => {
  test('are set after a link, open the door, and are refused in one way when wrong or unknown', async () => {
    const { headers, accountId } = await comeIn('pass@library.example');
    const ctx = as(accountId, 'learner');
    expect(await accounts.readPasswordNeed(ctx, house, headers)).toEqual({ has: false, asks: false });
    expect(await codeOf(accounts.choosePassword(ctx, house, headers, { current: '', password: 'nine char' }))).toBe(
      'password-too-short',
    );
    const other = await comeIn('pass@library.example');
    expect(await accounts.choosePassword(ctx, house, headers, { current: '', password: 'шест малих речи' })).toEqual({
      email: 'pass@library.example',
      otherSignInsEnded: 1,
    });
    expect((await accounts.readSignIn(house, other.headers)).actor.accountId).toBeNull();
    const byPassword = await accounts.signInWithPassword(house, { email: ' Pass@Library.example ', password: 'шест малих речи' });
    expect(byPassword.accountId).toBe(accountId);
    for (const [email, password] of [
      ['pass@library.example', 'something else'],
      ['nobody@library.example', 'шест малих речи'],
      ['ana@library.example', 'шест малих речи'],
      ['pass@library.example', 'x'.repeat(4000)],
    ] as const) {
      expect(await codeOf(accounts.signInWithPassword(house, { email, password })), email).toBe('password-wrong');
    }
    // A sign-in by password vouches for nothing: the present password is asked for. A fresh link does vouch.
    const headersOfPassword = cookieOf(byPassword.cookies);
    expect(await accounts.readPasswordNeed(ctx, house, headersOfPassword)).toEqual({ has: true, asks: true });
    expect(
      await codeOf(accounts.choosePassword(ctx, house, headersOfPassword, { current: 'wrong', password: 'another long one' })),
    ).toBe('current-password-wrong');
    const byLink = await comeIn('pass@library.example');
    expect(await accounts.readPasswordNeed(ctx, house, byLink.headers)).toEqual({ has: true, asks: false });
    const later: Ctx = { ...ctx, clock: () => new Date(Date.now() + 16 * 60_000) };
    expect(await accounts.readPasswordNeed(later, house, byLink.headers)).toEqual({ has: true, asks: true });
  });

  test('cannot be planted in somebody else’s account before they come', async () => {
    // There is no way to register with a password: the one door of better-auth that would is shut.
    await expect(
      house.auth.api.signUpEmail({ body: { email: 'victim@library.example', password: 'planted password', name: '' } }),
    ).rejects.toThrow();
  });
});

describe('the first administrator', () => {
  test('comes by a one-time link, kept as a hash, replaced by the next, void once there is one', async () => {
    const first = (await accounts.createFirstAdministratorLink({ db, clock }, ORIGIN))!;
    const second = (await accounts.createFirstAdministratorLink({ db, clock }, ORIGIN))!;
    expect(second).toMatch(/^http:\/\/localhost:4107\/en\/first-administrator\?token=[\w-]{32}$/);
    const token = (link: string) => new URL(link).searchParams.get('token')!;
    const person = {
      name: ' Mira  Petrović ',
      email: 'Mira@Library.example',
      password: 'long enough phrase',
      writing: 'sr-Latn' as const,
    };
    const ctx = { db, clock };
    expect(
      JSON.stringify(await db.withTables<AccountTables>().selectFrom('first_administrator').selectAll().execute()),
    ).not.toContain(token(second));
    expect(await codeOf(accounts.becomeFirstAdministrator(ctx, house, { ...person, token: token(first) }))).toBe('link-spent');
    const tomorrow = { db, clock: () => new Date(Date.now() + 25 * 3_600_000) };
    expect(await codeOf(accounts.becomeFirstAdministrator(tomorrow, house, { ...person, token: token(second) }))).toBe(
      'link-spent',
    );
    expect(
      await codeOf(accounts.becomeFirstAdministrator(ctx, house, { ...person, token: token(second), password: 'short' })),
    ).toBe('password-too-short');
    const outcomes = await Promise.all(
      [1, 2].map(() => codeOf(accounts.becomeFirstAdministrator(ctx, house, { ...person, token: token(second) }))),
    );
    expect(outcomes.filter((outcome) => outcome === 'no refusal')).toHaveLength(1);
    const { accountId, cookies } = await accounts.signInWithPassword(house, person);
    expect((await accounts.readSignIn(house, cookieOf(cookies))).actor).toEqual({
      accountId,
      roles: ['learner', 'administrator'],
    });
    expect(await accounts.readAccount(as(accountId, 'administrator'))).toMatchObject({
      name: 'Mira Petrović',
      writing: 'sr-Latn',
    });
    expect(await accounts.createFirstAdministratorLink(ctx, ORIGIN)).toBeUndefined();
    expect(await codeOf(accounts.requireFirstAdministratorLink(ctx, token(second)))).toBe('administrator-exists');
  });
});

describe('roles', () => {
  test('every administrator’s command refuses everybody else, and visitors', async () => {
    const { accountId } = await comeIn('climber@library.example');
    const commands = (ctx: Ctx) => [
      accounts.setRoles(ctx, { accountId, roles: ['administrator'] }),
      accounts.listPeople(ctx, { search: '', page: 1 }),
    ];
    for (const role of ['learner', 'trainer', 'editor', 'translator'] as const) {
      for (const command of commands(as(accountId, role))) expect(await codeOf(command)).toBe('role-needed');
    }
    for (const command of commands(as(null))) expect(await codeOf(command)).toBe('sign-in-needed');
    const own = (ctx: Ctx) => [
      accounts.readAccount(ctx),
      accounts.changeProfile(ctx, { name: 'x', writing: 'en' }),
      accounts.choosePassword(ctx, house, new Headers(), { current: '', password: 'long enough phrase' }),
      accounts.listPasskeys(ctx),
      accounts.removePasskey(ctx, { id: 'x' }),
      accounts.signOutEverywhere(ctx),
      accounts.confirmErase(ctx, { typed: 'climber@library.example' }),
    ];
    for (const command of own(as(null))) expect(await codeOf(command)).toBe('sign-in-needed');
  });

  test('are set by an administrator; the last one stays one, also when two remove each other at once', async () => {
    const mira = (await accounts.signInWithPassword(house, { email: 'mira@library.example', password: 'long enough phrase' }))
      .accountId;
    const ctx = as(mira, 'administrator');
    const { accountId } = await comeIn('second@library.example');
    expect(await codeOf(accounts.setRoles(ctx, { accountId: mira, roles: ['editor'] }))).toBe('last-administrator');
    expect(await codeOf(accounts.setRoles(ctx, { accountId, roles: ['emperor'] }))).toBe('role-unknown');
    expect(await codeOf(accounts.setRoles(ctx, { accountId: 'nobody', roles: ['editor'] }))).toBe('person-missing');
    await accounts.setRoles(ctx, { accountId, roles: ['administrator', 'trainer'] });
    const found = await accounts.listPeople(ctx, { search: 'SECOND@', page: 1 });
    expect(found).toMatchObject({ total: 1, people: [{ roles: ['learner', 'trainer', 'administrator'] }] });
    const outcomes = await Promise.all([
      codeOf(accounts.setRoles(ctx, { accountId, roles: [] })),
      codeOf(accounts.setRoles(as(accountId, 'administrator'), { accountId: mira, roles: [] })),
    ]);
    expect(outcomes.sort()).toEqual(['last-administrator', 'no refusal']);
  });

  test('search takes signs of LIKE as they are, and pages stay in range', async () => {
    const ctx = as('x', 'administrator');
    expect((await accounts.listPeople(ctx, { search: '%', page: 1 })).total).toBe(0);
    expect((await accounts.listPeople(ctx, { search: '_\\', page: 1 })).total).toBe(0);
    expect((await accounts.listPeople(ctx, { search: '', page: 999 })).people.length).toBeGreaterThan(3);
    expect((await accounts.listPeople(ctx, { search: '', page: Number.NaN })).people.length).toBeGreaterThan(3);
  });
});

describe('the person’s own data', () => {
  test('are exported without secrets and erased without a trace', async () => {
    const { accountId, headers } = await comeIn('gone@library.example');
    const ctx = as(accountId, 'learner');
    await accounts.changeProfile(ctx, { name: '  Ion\u0000 Popescu ', writing: 'sr' });
    await accounts.choosePassword(ctx, house, headers, { current: '', password: 'long enough phrase' });
    await accounts.askForLink(house, { email: 'gone@library.example' });
    const exported = JSON.stringify(await accounts.exportPerson(ctx, accountId));
    expect(exported).toContain('Ion Popescu');
    const { token } = await db
      .withTables<AccountTables>()
      .selectFrom('sign_in')
      .select('token')
      .where('account_id', '=', accountId)
      .executeTakeFirstOrThrow();
    expect(exported).not.toContain(token);
    expect(exported).not.toMatch(/hash|scrypt/i);
    expect(await codeOf(accounts.confirmErase(ctx, { typed: 'other@library.example' }))).toBe('erase-not-confirmed');
    expect(await accounts.confirmErase(ctx, { typed: ' GONE@library.example' })).toBe(accountId);
    await db.transaction().execute((tx) => accounts.erasePerson({ ...ctx, db: tx }, accountId));
    for (const table of ['account', 'account_role', 'sign_in', 'credential', 'passkey', 'one_time_token'] as const) {
      const rows = await db.withTables<AccountTables>().selectFrom(table).selectAll().execute();
      expect(JSON.stringify(rows), table).not.toMatch(new RegExp(`${accountId}|gone@library`));
    }
    expect((await accounts.readSignIn(house, headers)).actor.accountId).toBeNull();
  });

  test('of the last administrator stay until there is another', async () => {
    const { people } = await accounts.listPeople(as('x', 'administrator'), { search: '', page: 1 });
    const last = people.find((person) => person.roles.includes('administrator'))!;
    const erase = db.transaction().execute((tx) => accounts.erasePerson({ ...as(last.id), db: tx }, last.id));
    expect(await codeOf(erase)).toBe('last-administrator');
  });
});
