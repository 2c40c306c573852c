/** Accounts without JavaScript: every form, and everything that must not pass. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { printedLink } from './stage/printed-link.ts';
import { startServer, type RunningServer } from './stage/server.ts';
import { Visitor } from './stage/visitor.ts';

let server: RunningServer;
let admin: Visitor;
before(async () => {
  server = await startServer();
  admin = new Visitor(server);
});
after(() => server.stop());

const WORDS = 'шест малих речи за врата';
/** The newest link that waits in the outbox, as path. */
async function linkFor(email: string): Promise<string> {
  const { text } = await admin.open('/en/admin/outbox');
  const at = [...text.matchAll(/<li[^>]*>.*?<\/li>/gs)].map(([item]) => item).find((item) => item.includes(email));
  assert.ok(at, `no letter to ${email} waits`);
  const letter = await admin.open(/href="([^"]+)"/.exec(at)![1]!);
  const link = /href="https?:\/\/[^/"]+([^"]*\/sign-in\/link\?[^"]*)"/.exec(letter.text);
  assert.ok(link, 'the letter has its link');
  return link[1]!.replaceAll('&amp;', '&');
}
/** Signs in by link, pressing its button. */
async function comeIn(email: string, writing = 'en'): Promise<Visitor> {
  const visitor = new Visitor(server);
  assert.equal((await visitor.send(`/${writing}/sign-in?/link`, { email, next: '' })).status, 200);
  const token = new URL(await linkFor(email), server.origin).searchParams.get('token')!;
  const opened = await visitor.send(`/${writing}/sign-in/link`, { token, next: `/${writing}/course` });
  assert.equal(opened.status, 303);
  return visitor;
}

test('the first administrator comes by the printed link; all faults are told at once and nothing typed is lost', async () => {
  const { pathname, search, searchParams } = new URL(await printedLink(server));
  const token = searchParams.get('token')!;
  const page = await admin.open(pathname.replace('/en/', '/ro/') + search);
  assert.equal(page.status, 200);
  assert.match(page.text, /Primul administrator/);
  assert.equal(page.headers.get('referrer-policy'), 'same-origin');
  const faulty = await admin.send(`/ro/first-administrator${search}`, {
    token,
    name: 'Ț'.repeat(90),
    email: 'mira@',
    password: 'scurt',
  });
  assert.equal(faulty.status, 400);
  for (const sentence of [/cel mult 80 de caractere/, /adresă de e-mail completă/, /cel puțin 10 caractere/])
    assert.match(faulty.text, sentence);
  assert.match(faulty.text, /value="Ț{90}"/);
  assert.match(faulty.text, /value="mira@"/);
  assert.doesNotMatch(faulty.text, /scurt"/);
  const wrong = await admin.send('/ro/first-administrator?token=wrong', {
    token: 'wrong',
    name: '',
    email: 'eve@library.example',
    password: WORDS,
  });
  assert.equal(wrong.status, 410);
  const made = await admin.send(`/ro/first-administrator${search}`, {
    token,
    name: 'Mira',
    email: 'mira@library.example',
    password: WORDS,
  });
  assert.equal(made.location, '/ro/sign-in/done?next=%2Fro%2Fadmin%2Fpeople');
  assert.equal((await admin.open('/ro/admin/people')).status, 200);
  const again = await new Visitor(server).send(`/ro/first-administrator${search}`, {
    token,
    name: '',
    email: 'eve@library.example',
    password: WORDS,
  });
  assert.equal(again.status, 409);
  assert.match(again.text, /Există deja un administrator/);
});

test('a link is asked for, survives a mail scanner, works once, and a replay is told so', async () => {
  const visitor = new Visitor(server);
  const asked = await visitor.send('/sr/sign-in?/link', { email: ' Ana@Library.example ', next: '/sr/course?x=1#y' });
  assert.match(asked.text, /ana@library\.example/);
  assert.match(asked.text, /30 минута/);
  const link = await linkFor('ana@library.example');
  const token = new URL(link, server.origin).searchParams.get('token')!;
  assert.match(link, /^\/sr\/sign-in\/link\?token=\w{32}&next=%2Fsr%2Fcourse/);
  for (let scan = 0; scan < 3; scan += 1) assert.match((await new Visitor(server).open(link)).text, /<button[^>]*>Пријавите ме/);
  const opened = await visitor.send(link, { token, next: '/sr/course?x=1#y' });
  assert.equal(opened.location, `/sr/sign-in/done?next=${encodeURIComponent('/sr/course?x=1#y')}`);
  assert.match((await visitor.open(opened.location)).text, /Пријављени сте/);
  const replay = await new Visitor(server).send(link, { token, next: '' });
  assert.equal(replay.status, 410);
  assert.match(replay.text, /Овај линк више не важи/);
  assert.match((await new Visitor(server).open(link)).text, /Овај линк више не важи/);
});

test('nobody learns from the answers who has an account', async () => {
  const answers = [];
  for (const email of ['ana@library.example', 'eva@library.example']) {
    const asked = await new Visitor(server).send('/en/sign-in?/link', { email, next: '' });
    const tried = await new Visitor(server).send('/en/sign-in?/password', { email, password: 'not the password', next: '' });
    assert.deepEqual([asked.status, tried.status], [200, 400]);
    answers.push([asked.text, tried.text].map((text) => text.replaceAll(email, 'EMAIL')));
  }
  assert.deepEqual(answers[0], answers[1]);
  assert.match(answers[0]![1]!, /Address and password do not go together/);
  assert.match(answers[0]![1]!, /value="EMAIL"/);
});

test('after sign-in one lands on this site only', async () => {
  for (const next of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/en/sign-in',
  ]) {
    const visitor = new Visitor(server);
    const signedIn = await visitor.send('/en/sign-in?/password', { email: 'mira@library.example', password: WORDS, next });
    assert.equal(signedIn.location, '/en/sign-in/done?next=%2Fen', next);
    const done = await visitor.open(`/en/sign-in/done?next=${encodeURIComponent(next)}`);
    // Links to pages of ours may carry the question along; what they do with it is asked here, in every writing.
    assert.doesNotMatch(done.text.replaceAll(/href="\/\w[^"]*"/g, ''), /evil|javascript:/, next);
  }
});

test('what comes from another site is not carried out, form or JSON, whatever it claims', async () => {
  const learner = await comeIn('cross@library.example');
  const doors = [
    '/en/account?/profile',
    '/en/account?/erase',
    '/en/account?/signOut',
    '/en/admin/people?/roles',
    '/en/sign-in?/link',
    '/en/sign-in/link',
    '/api/sync',
    '/api/auth/passkey/verify-registration',
  ];
  const origins: Record<string, string>[] = [
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    { origin: server.origin, 'sec-fetch-site': 'same-site' },
  ];
  for (const door of doors) {
    for (const headers of origins) {
      for (const type of ['application/x-www-form-urlencoded', 'application/json', 'text/plain']) {
        const answer = await learner.send(
          door,
          { name: 'Mallory Crossing', letters: 'en', typed: 'cross@library.example' },
          { ...headers, 'content-type': type },
        );
        assert.equal(answer.status, 403, `${door} ${JSON.stringify(headers)} ${type}`);
      }
    }
  }
  const account = await learner.open('/en/account');
  assert.equal(account.status, 200);
  assert.doesNotMatch(account.text, /Mallory/);
});

test('roles are asked for at every door of administration', async () => {
  const learner = await comeIn('climber@library.example');
  const visitor = new Visitor(server);
  for (const page of [
    '/en/admin/people',
    '/en/admin/outbox',
    '/en/admin/settings',
    '/en/admin/outbox/00000000-0000-4000-8000-000000000000',
  ]) {
    assert.equal((await learner.open(page)).status, 403, page);
    const sent = await visitor.open(page);
    assert.deepEqual([sent.status, sent.location], [303, `/en/sign-in?next=${encodeURIComponent(page)}`]);
  }
  const id = /"id":"([0-9a-f-]{36})"|id:"([0-9a-f-]{36})"/.exec(
    (await learner.open('/en/account/export')).text.replaceAll(' ', ''),
  );
  const accountId = id?.[1] ?? id?.[2];
  assert.ok(accountId);
  for (const [who, status] of [
    [learner, 403],
    [visitor, 401],
  ] as const) {
    assert.equal((await who.send('/en/admin/people?/roles', { accountId, roles: ['administrator'] })).status, status);
    assert.equal((await who.send('/en/admin/settings?/fetching', { allow: 'yes', sure: 'yes' })).status, status);
  }
  assert.match((await admin.open('/en/admin/settings')).text, /Fetching pages by address is off/);
  assert.equal((await learner.open('/en/admin/people')).status, 403);
});

test('of the sign-in library only the steps of passkeys can be reached', async () => {
  const learner = await comeIn('library@library.example');
  const closed = [
    'sign-up/email',
    'sign-in/email',
    'sign-in/magic-link',
    'magic-link/verify',
    'update-user',
    'change-email',
    'change-password',
    'delete-user',
    'list-sessions',
    'get-session',
    'verify-password',
    'reset-password',
    'passkey/list-user-passkeys',
    'passkey/delete-passkey',
    'passkey/update-passkey',
    'ok',
    'error',
    '',
    '../sync',
    'passkey/generate-register-options/',
  ];
  for (const step of closed) {
    assert.ok([404, 405, 308].includes((await learner.open(`/api/auth/${step}`)).status), step);
    const posted = await learner.send(`/api/auth/${step}`, {}, { 'content-type': 'application/json' });
    assert.ok([404, 405, 308, 400].includes(posted.status), `${step}: ${posted.status}`);
  }
  const options = await learner.open('/api/auth/passkey/generate-register-options');
  assert.equal(options.status, 200);
  assert.ok(JSON.parse(options.text).challenge);
  assert.equal((await new Visitor(server).open('/api/auth/passkey/generate-register-options')).status, 401);
});

test('an administrator sets roles; taking one’s own away asks twice; the last one stays', async () => {
  await comeIn('editor@library.example');
  const found = await admin.open('/sr-Latn/admin/people?q=EDITOR%40');
  assert.match(found.text, /1 osoba/);
  const accountId = /name="accountId" value="([^"]+)"/.exec(found.text)![1]!;
  const saved = await admin.send('/sr-Latn/admin/people?/roles', {
    accountId,
    who: 'editor@library.example',
    roles: ['editor', 'translator'],
  });
  assert.match(saved.text, /Uloge za editor@library\.example su sačuvane/);
  assert.match((await admin.open('/sr-Latn/admin/people?q=editor%40')).text, /polaznik, urednik, prevodilac/);
  const own = await admin.open('/en/admin/people?q=mira%40');
  const me = /name="accountId" value="([^"]+)"/.exec(own.text)![1]!;
  const asked = await admin.send('/en/admin/people?/roles', { accountId: me, who: 'Mira', roles: [] });
  assert.match(asked.text, /Yes, take my own role away/);
  const refused = await admin.send('/en/admin/people?/roles', { accountId: me, who: 'Mira', roles: [], sure: 'yes' });
  assert.equal(refused.status, 409);
  assert.match(refused.text, /only administrator/);
  assert.match((await admin.open('/en/admin/people?q=nobody-here')).text, /contains “nobody-here”/);
});

test('a form from a tab that was signed out meanwhile keeps what was typed', async () => {
  const person = await comeIn('stale@library.example');
  const key = new Map(person.cookies);
  await person.send('/en/account?/signOut', {});
  assert.equal(person.cookies.size, 0);
  for (const [name, value] of key) person.cookies.set(name, value);
  const stale = await person.send('/en/account?/profile', { name: 'Jovana Đurić-Țepeș', letters: 'ro' });
  assert.equal(stale.status, 401);
  assert.match(stale.text, /value="Jovana Đurić-Țepeș"/);
  assert.match(stale.text, /<option value="ro" selected/);
  assert.match(stale.text, /href="\/en\/sign-in\?next=%2Fen%2Faccount"/);
  assert.match(stale.text, /signed out meanwhile/);
});

test('a person changes name, language and password, takes the data along, and leaves without a trace', async () => {
  const person = await comeIn('leaver@library.example', 'sr-Latn');
  const both = await person.send('/sr-Latn/account?/profile', { name: 'x'.repeat(81), letters: 'fr' });
  assert.equal(both.status, 400);
  assert.match(both.text, /najviše 80 znakova/);
  assert.match(both.text, /jedan od jezika sa spiska/);
  assert.match((await person.send('/sr-Latn/account?/profile', { name: '<b>Ljubica</b>', letters: 'ro' })).text, /Sačuvano/);
  assert.match((await person.send('/sr-Latn/account?/password', { password: WORDS })).text, /Lozinka je sačuvana/);
  const page = await person.open('/sr-Latn/account');
  assert.match(page.text, /&lt;b>Ljubica|&lt;b&gt;Ljubica/);
  assert.equal(page.headers.get('cache-control'), 'private, no-store');
  const exported = await person.open('/sr-Latn/account/export');
  assert.match(exported.headers.get('content-disposition')!, /attachment/);
  const data = JSON.parse(exported.text);
  assert.equal(data.accounts.account.name, '<b>Ljubica</b>');
  assert.ok(Array.isArray(data.learning.progress));
  assert.doesNotMatch(exported.text, /password_hash|token/);
  const wrong = await person.send('/sr-Latn/account?/erase', { typed: 'leaver@library.exampl' });
  assert.equal(wrong.status, 400);
  assert.match(wrong.text, /value="leaver@library\.exampl"/);
  const erased = await person.send('/sr-Latn/account?/erase', { typed: 'leaver@library.example' });
  assert.equal(erased.location, '/sr-Latn/account/erased');
  assert.equal((await person.open('/sr-Latn/account')).status, 303);
  assert.match((await admin.open('/en/admin/people?q=leaver')).text, /Nobody’s/);
  assert.doesNotMatch((await admin.open('/en/admin/outbox')).text, /leaver@/);
  const last = await admin.send('/en/account?/erase', { typed: 'mira@library.example' });
  assert.equal(last.status, 409);
  assert.match(last.text, /only administrator/);
});

test('too many letters to one address are refused, and the address stays in the form', async () => {
  const visitor = new Visitor(server);
  const send = () => visitor.send('/ro/sign-in?/link', { email: 'often@library.example', next: '' });
  for (let time = 0; time < 5; time += 1) assert.equal((await send()).status, 200);
  const refused = await send();
  assert.equal(refused.status, 429);
  assert.match(refused.text, /Prea multe încercări în scurt timp/);
  assert.match(refused.text, /value="often@library\.example"/);
});

test('cookies that nobody gave out open nothing and are taken back', async () => {
  const visitor = new Visitor(server);
  for (const value of ['x', 'a.b', encodeURIComponent('stolen.c2lnbmF0dXJl'), '%E0%A4%A', 'é'.repeat(3)]) {
    visitor.cookies.clear();
    visitor.cookies.set('bibliobus.sign_in', encodeURIComponent(value));
    assert.equal((await visitor.open('/en/account')).status, 303, value);
    assert.equal((await visitor.open('/en/account/export')).status, 401, value);
  }
});
