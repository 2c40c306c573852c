import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyBundle, type Bundle } from '../bundles/bundle.ts';
import { MERGING } from '../bundles/merge-bundles.ts';
import { MOST, type AccountNews, type Parcel } from '../bundles/parcels.ts';
import { answerOf, artifactOf, progressOf } from '../fixtures/one-lesson.ts';
import { deviceOn, KINDS, type Device, type Kind } from './device.ts';
import { packParcel } from './outbox.ts';
import { randomId } from './random-id.ts';
import { memoryStorage, openStorage, type Storage } from './storage.ts';
import { exchange } from './sync.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

/** A tab of one browser: its own connection to the same storage. */
const openTab = async (): Promise<{ device: Device; storage: Storage }> => {
  const storage = await openStorage();
  return { storage, device: deviceOn(storage, undefined).device };
};

/** What a server does, without its checks: keeps one account's things and counts its changes. */
function account(id: string) {
  const kept = new Map<string, { kind: Kind; value: unknown; change: number }>();
  let changes = 0;
  let fails: Response | 'lost' | undefined;
  const send = (async (_: unknown, init?: RequestInit): Promise<Response> => {
    if (fails === 'lost') throw new TypeError('failed to fetch');
    if (fails) return fails.clone();
    const parcel = JSON.parse(String(init?.body)) as Parcel;
    if (parcel.account !== null && parcel.account !== id) return Response.json({ code: 'other-account' }, { status: 409 });
    let touched = false;
    for (const kind of KINDS)
      for (const value of parcel[kind]) {
        const { keyOf, merge } = MERGING[kind] as (typeof MERGING)['answers'];
        const place = `${kind}/${keyOf(value as never)}`;
        const before = kept.get(place)?.value;
        const after = before ? merge(before as never, value as never) : value;
        if (JSON.stringify(before) === JSON.stringify(after)) continue;
        if (!touched) changes++;
        touched = true;
        kept.set(place, { kind, value: after, change: changes });
      }
    const since = parcel.since > changes ? 0 : parcel.since;
    const news: AccountNews = { account: id, upTo: changes, more: false, ...emptyBundle() };
    for (const { kind, value, change } of kept.values()) if (change > since) (news[kind] as unknown[]).push(value);
    return Response.json(news);
  }) as typeof fetch;
  return {
    send,
    fail: (how?: Response | 'lost') => (fails = how),
    has: (): Bundle => {
      const all = emptyBundle();
      for (const [, { kind, value }] of [...kept].sort(([a], [b]) => (a < b ? -1 : 1))) (all[kind] as unknown[]).push(value);
      return all;
    },
    restoreTo: (then: number) => {
      changes = then;
      for (const [place, { change }] of kept) if (change > then) kept.delete(place);
    },
    changes: () => changes,
  };
}

describe('on one device', () => {
  it('two tabs at once lose nothing of each other', async () => {
    const [one, two] = [await openTab(), await openTab()];
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        (at % 2 ? one : two).device.add({ progress: [progressOf(`l${at}`)], answers: [answerOf(at, 'q', ['a'])] }),
      ),
    );
    const all = await one.device.read();
    expect([all.progress.length, all.answers.length]).toEqual([20, 20]);
    expect(await two.device.read()).toEqual(all);
  });

  it('remembers after the page is closed', async () => {
    await (await openTab()).device.add({ artifacts: [artifactOf(1)] });
    expect((await (await openTab()).device.list('artifacts')).map(({ id }) => id)).toEqual([artifactOf(1).id]);
  });

  it('a stale tab does not write over a newer draft; it gets it back', async () => {
    const [one, two] = [await openTab(), await openTab()];
    const begun = await one.device.writeDraft('seo', { html: 'a' }, 0);
    await two.device.writeDraft('seo', { html: 'ab' }, begun.draft.revision);
    const late = await one.device.writeDraft('seo', { html: 'ac' }, begun.draft.revision);
    expect(late).toMatchObject({ newer: true, draft: { work: { html: 'ab' }, revision: 2 } });
    expect((await one.device.readDraft('seo'))?.work).toEqual({ html: 'ab' });
  });

  it.each(['missing', 'forbidden', 'broken'])('works from memory, and says so, where IndexedDB is %s', async (how) => {
    const broken = {
      open: () => {
        const request: Record<string, unknown> = { error: new Error('no') };
        queueMicrotask(() => (request.onerror as () => void)());
        return request;
      },
    };
    if (how === 'missing') vi.stubGlobal('indexedDB', undefined);
    if (how === 'forbidden') vi.stubGlobal('indexedDB', { open: () => { throw new DOMException('denied', 'SecurityError'); } }); // prettier-ignore
    if (how === 'broken') vi.stubGlobal('indexedDB', broken);
    const { device } = await openTab();
    expect(device.remembers).toBe(false);
    await device.add({ progress: [progressOf('a')] });
    expect((await device.read()).progress).toEqual([progressOf('a')]);
  });

  it('keeps all or nothing of a write that fails, and the next one works', async () => {
    const { device, storage } = await openTab();
    await expect(
      storage.change(async ({ progress }) => {
        progress.put('a', progressOf('a'));
        await progress.get('a');
        throw new Error('full');
      }),
    ).rejects.toThrow('full');
    expect((await device.read()).progress).toEqual([]);
    await device.add({ progress: [progressOf('b')] });
    expect((await device.read()).progress).toEqual([progressOf('b')]);
  });

  it('tells its watchers, in this tab and in others', async () => {
    const channels = [new BroadcastChannel('test'), new BroadcastChannel('test')];
    const storage = memoryStorage();
    const [here, there] = channels.map((channel) => deviceOn(storage, channel).device);
    const heard: string[] = [];
    here?.watch(() => heard.push('here'));
    const stop = there?.watch(() => heard.push('there'));
    await here?.add({ progress: [progressOf('a')] });
    await vi.waitFor(() => expect(heard).toEqual(['here', 'there']));
    stop?.();
    await here?.add({ progress: [progressOf('a')] });
    expect(heard).toEqual(['here', 'there']);
    channels.forEach((channel) => channel.close());
  });
});

describe('with an account', () => {
  it('what was done as a visitor goes over once, and only news after that', async () => {
    const { device, storage } = await openTab();
    const ana = account('ana');
    await device.add({ progress: [progressOf('a')], answers: [answerOf(1, 'q', ['x'])], artifacts: [artifactOf(1)] });
    expect((await exchange(storage, ana.send)).result).toBe('synced');
    expect(ana.has()).toEqual(await device.read());
    expect((await packParcel(storage)).parcel).toEqual({ account: 'ana', since: 1, ...emptyBundle() });
    await device.add({ progress: [progressOf('b')] });
    expect((await packParcel(storage)).parcel.progress).toEqual([progressOf('b')]);
  });

  it.each([['lost', 'offline'], [new Response('', { status: 502 }), 'offline'], [Response.json({ code: 'too-many-requests' }, { status: 429 }), 'offline'], [new Response('<html>Welcome to our Wi-Fi</html>'), 'offline'], [Response.json({ welcome: true }), 'offline'], [Response.json({ code: 'account-full' }, { status: 413 }), 'refused'], [Response.json({ code: 'sign-in-needed' }, { status: 401 }), 'visitor']] as const)('after %s nothing is lost and all goes with the next chance', async (how, result) => {
    const { device, storage } = await openTab();
    const ana = account('ana');
    await device.add({ progress: [progressOf('a')], artifacts: [artifactOf(1)] });
    const before = await device.read();
    ana.fail(how);
    const told = await exchange(storage, ana.send).then((each) => each.result, () => 'offline'); // prettier-ignore
    expect(told).toBe(result);
    expect(await device.read()).toEqual(before);
    ana.fail();
    expect((await exchange(storage, ana.send)).result).toBe('synced');
    expect(ana.has()).toEqual(before);
  }); // prettier-ignore

  it('an answer that got lost on its way back does no harm', async () => {
    const { device, storage } = await openTab();
    const ana = account('ana');
    await device.add({ progress: [progressOf('a')], answers: [answerOf(1, 'q', ['x'])] });
    const lossy = (async (...sent: Parameters<typeof fetch>) => {
      await ana.send(...sent);
      throw new TypeError('connection reset');
    }) as typeof fetch;
    await expect(exchange(storage, lossy)).rejects.toThrow();
    await exchange(storage, ana.send);
    expect(ana.has()).toEqual(await device.read());
    expect(ana.changes()).toBe(1);
  });

  it('what is done while a parcel is on its way goes with the next one', async () => {
    const { device, storage } = await openTab();
    const ana = account('ana');
    await device.add({ progress: [progressOf('a')] });
    const later = progressOf('a', { done: true, changedAt: '2026-11-23T11:00:00.000Z' });
    let first = true;
    const slow = (async (...sent: Parameters<typeof fetch>) => {
      if (first) await device.add({ progress: [later] });
      first = false;
      return ana.send(...sent);
    }) as typeof fetch;
    await exchange(storage, slow);
    expect((await device.read()).progress).toEqual([later]);
    await exchange(storage, ana.send);
    expect(ana.has().progress).toEqual([later]);
  });

  it('much is sent in parcels that the server takes', async () => {
    const { device, storage } = await openTab();
    const ana = account('ana');
    const sizes: number[] = [];
    const weigh = (async (to: string, init: RequestInit) => {
      const parcel = JSON.parse(String(init.body)) as Parcel;
      expect(parcel.artifacts.length).toBeLessThanOrEqual(MOST.artifacts);
      expect(parcel.answers.length).toBeLessThanOrEqual(MOST.answers);
      sizes.push(new TextEncoder().encode(String(init.body)).length);
      return ana.send(to, init);
    }) as typeof fetch;
    const html = 'ж'.repeat(1_000_000);
    await device.add({ artifacts: Array.from({ length: 9 }, (_, at) => artifactOf(at, { inputs: { html } })) });
    await device.add({ answers: Array.from({ length: MOST.answers + 5 }, (_, at) => answerOf(at, 'q', ['x'])) });
    await device.add({ artifacts: Array.from({ length: 30 }, (_, at) => artifactOf(100 + at)) });
    expect((await exchange(storage, weigh)).result).toBe('synced');
    expect(Math.max(...sizes)).toBeLessThan(MOST.bytes);
    expect([ana.has().artifacts.length, ana.has().answers.length]).toEqual([39, MOST.answers + 5]);
  });

  it('somebody else at the same device gets nothing of the first person, and the first loses nothing', async () => {
    const { device, storage } = await openTab();
    const [ana, boris] = [account('ana'), account('boris')];
    await device.add({ progress: [progressOf('of-ana')], artifacts: [artifactOf(1)] });
    await exchange(storage, ana.send);
    await device.add({ progress: [progressOf('since-then')] });
    expect((await exchange(storage, boris.send)).result).toBe('synced');
    expect(boris.has()).toEqual({ ...emptyBundle(), progress: [progressOf('since-then')] });
    expect(await device.read()).toEqual(boris.has());
    expect(ana.has().artifacts.length).toBe(1);
  });

  it('an account that came back from an older backup gets everything again', async () => {
    const { device, storage } = await openTab();
    const ana = account('ana');
    for (const lesson of ['a', 'b', 'c']) {
      await device.add({ progress: [progressOf(lesson)] });
      await exchange(storage, ana.send);
    }
    ana.restoreTo(1);
    await exchange(storage, ana.send);
    expect(ana.has().progress.map(({ lessonId }) => lessonId)).toEqual(['a', 'b', 'c']);
  });

  it('any devices, in any order, offline or not: in the end all know everything', async () => {
    const time = fc.integer({ min: 0, max: 9 }).map((minute) => `2026-11-23T10:0${minute}:00.000Z`);
    const lesson = fc
      .record({ lessonId: fc.constantFrom('a', 'b', 'c'), done: fc.boolean(), openedAt: time, changedAt: time })
      .map(({ lessonId, ...more }) => progressOf(lessonId, more));
    const step = fc.record({
      device: fc.nat(2),
      does: fc.oneof(lesson, fc.constantFrom('answer', 'save', 'delete', 'sync', 'offline')),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const ana = account('ana');
        const devices = [memoryStorage(), memoryStorage(), memoryStorage()].map((storage) => ({ storage, device: deviceOn(storage, undefined).device }));
        const made = new Set<string>();
        const deleted = new Set<string>();
        let number = 0;
        for (const { device: at, does } of steps) {
          const { device, storage } = devices[at]!;
          if (typeof does !== 'string') await device.add({ progress: [does] });
          else if (does === 'answer') await device.add({ answers: [answerOf(++number, 'q', ['x'])] });
          else if (does === 'save') {
            const kept = artifactOf(++number);
            made.add(kept.id);
            await device.add({ artifacts: [kept] });
          } else if (does === 'delete') {
            const [kept] = (await device.list('artifacts')).filter((each) => each.artifact !== null);
            if (kept) deleted.add(kept.id);
            if (kept) await device.add({ artifacts: [{ ...kept, artifact: null, deletedAt: '2026-11-23T11:00:00.000Z' }] });
          } else if (does === 'sync') await exchange(storage, ana.send);
          else await exchange(storage, () => Promise.reject(new TypeError('offline'))).catch(() => undefined);
        }
        for (let round = 0; round < 2; round++) for (const { storage } of devices) await exchange(storage, ana.send);
        const tidy = (bundle: Bundle) => JSON.stringify(Object.values(bundle).map((list) => (list as unknown[]).map((each) => JSON.stringify(each)).sort()));
        for (const { device } of devices) expect(tidy(await device.read())).toBe(tidy(ana.has()));
        const left = ana.has().artifacts.filter((each) => each.artifact !== null).map(({ id }) => id);
        expect(left.sort()).toEqual([...made].filter((id) => !deleted.has(id)).sort());
      }),
      { numRuns: 60 },
    ); // prettier-ignore
  });
});

it('gives ids that the server takes', () => {
  const ids = new Set(Array.from({ length: 500 }, randomId));
  expect(ids.size).toBe(500);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

describe('a browser that was here before', () => {
  const before = (version: number, shelves: string[]): Promise<void> =>
    new Promise((resolve) => {
      const request = indexedDB.open('bibliobus', version);
      request.onupgradeneeded = () => {
        for (const name of shelves) request.result.createObjectStore(name).put(progressOf(`from-${name}`), 'kept');
      };
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
  const OLD = ['progress', 'answers', 'artifacts', 'drafts', 'unsent', 'position'];

  it.each([
    ['an older Bibliobus, whose shelves are kept and the new ones put up beside them', 1, OLD],
    ['a newer one, whose other shelves are left alone', 99, [...OLD, 'paths', 'of-tomorrow']],
  ])('by %s', async (_, version, shelves) => {
    await before(version, shelves);
    const { device } = await openTab();
    expect(device.remembers).toBe(true);
    expect((await device.list('progress')).map(({ lessonId }) => lessonId)).toEqual(['from-progress']);
    await device.add({ paths: [{ id: 'own', wishes: null, changedAt: '2026-11-23T10:00:00.000Z' }] });
    expect((await device.list('paths')).length).toBe(shelves.includes('paths') ? 2 : 1);
  });
});
