import { afterAll, beforeAll, expect, test } from 'vitest';
import { engine } from '../../../../labs/seo/engine.ts';
import { VISITOR, type Actor } from '#kernel/actor.ts';
import { allowFetching, migrations } from '#labs/server';
import { openTestDatabase, type TestDatabase } from '#platform/database/test-database.ts';
import { migrations as platform } from '#platform/tables.ts';
import { POST as judge } from './[slug]/judge/+server.ts';
import { POST as fetchPage } from './fetch/+server.ts';

let base: TestDatabase;
beforeAll(async () => void (base = await openTestDatabase({ migrations: { ...platform, ...migrations } })));
afterAll(() => base.close());

const clock = (): Date => new Date('2026-11-23T10:00:00Z');
type Handler = typeof judge | typeof fetchPage;

/** Calls an endpoint as the framework does, with as much of an event as it looks at. */
async function post(
  handler: Handler,
  body: BodyInit,
  { slug = 'seo', actor = VISITOR }: { slug?: string; actor?: Actor } = {},
): Promise<{ status: number; said: Record<string, unknown> }> {
  const request = new Request('http://localhost/api/labs', { method: 'POST', body });
  const locals = {
    house: { db: base.db, clock, accounts: { blind: (text: string) => text } },
    ctx: { db: base.db, clock, actor },
    writing: 'ro',
  };
  const event = { request, params: { slug }, locals, getClientAddress: () => '192.0.2.1' };
  const answer = await (handler as unknown as (event: unknown) => Promise<Response>)(event);
  return { status: answer.status, said: (await answer.json()) as Record<string, unknown> };
}

test('judges work as the browser does, and keeps nothing', async () => {
  const work = engine.start('four-pages', 'ro');
  const { status, said } = await post(judge, JSON.stringify({ scenario: 'four-pages', work }));
  expect(status).toBe(200);
  expect(said.verdict).toMatchObject({ solved: false, asked: 10, passed: 1 });
  const solved = await post(judge, JSON.stringify({ scenario: 'four-pages', work: engine.solution('four-pages', 'ro') }));
  expect(solved.said.verdict).toMatchObject({ solved: true });
});

test.each([
  ['no JSON', '{', 'seo', 400, 'not-understood'],
  ['a list', '[]', 'seo', 400, 'not-understood'],
  ['bytes that are no text', new Uint8Array([0xff, 0xfe]), 'seo', 400, 'not-understood'],
  ['nothing', '', 'seo', 400, 'not-understood'],
  ['too much', `{"work":"${'x'.repeat(5_000_000)}"}`, 'seo', 413, 'too-large'],
  ['an unknown lab', '{}', 'nowhere', 404, 'lab-not-found'],
  ['an unknown scenario', '{"scenario":"x"}', 'seo', 404, 'scenario-not-found'],
  ['work that is none', '{"scenario":"repair-home","work":{"pages":7}}', 'seo', 400, 'work-malformed'],
])('%s is refused in words', async (_name, body, slug, status, code) => {
  const answer = await post(judge, body, { slug });
  expect([answer.status, answer.said.code]).toEqual([status, code]);
  expect(String(answer.said.message).length).toBeGreaterThan(20);
});

test('fetching is refused to visitors, to everybody while it is off, and to private addresses always', async () => {
  const learner: Actor = { accountId: 'ana', roles: ['learner'] };
  const url = JSON.stringify({ url: 'http://127.0.0.1/' });
  expect((await post(fetchPage, url)).status).toBe(401);
  expect(await post(fetchPage, url, { actor: learner })).toMatchObject({ status: 403, said: { code: 'fetch-not-allowed' } });
  await allowFetching({ db: base.db, clock, actor: { accountId: 'root', roles: ['administrator'] } }, true);
  expect(await post(fetchPage, url, { actor: learner })).toMatchObject({
    status: 400,
    said: { code: 'fetch-address-private', field: 'url' },
  });
});
