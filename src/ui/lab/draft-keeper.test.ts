import { expect, it } from 'vitest';
import { draftKeeper } from './draft-keeper.ts';

/** A shelf that two tabs share, slow enough for things to happen in between. */
function shelf() {
  let kept: { work: string; revision: number } | undefined;
  const pause = () => new Promise((done) => setTimeout(done, 10));
  return {
    now: () => kept?.work,
    read: async () => (await pause(), kept),
    async write(work: string, from: number) {
      await pause();
      if (kept && kept.revision > from) return { revision: kept.revision, newer: kept.work };
      kept = { work, revision: from + 1 };
      return { revision: kept.revision };
    },
  };
}
function tab(on: ReturnType<typeof shelf>) {
  const self = { work: '', gaveWay: [] as string[], failures: 0 };
  const keeper = draftKeeper<string>(
    {
      ...on,
      take: () => self.work,
      yielded: (mine, newer) => (self.gaveWay.push(mine), (self.work = newer)),
      failed: () => self.failures++,
    },
    1,
  );
  const type = (work: string) => ((self.work = work), keeper.changed());
  return { self, keeper, type };
}

it('takes its own writes for no other tab’s, however fast one types', async () => {
  const on = shelf();
  const { self, keeper, type } = tab(on);
  for (let press = 1; press <= 20; press++) {
    type('x'.repeat(press));
    await new Promise((done) => setTimeout(done, 3));
  }
  await keeper.flush();
  expect(self.gaveWay).toEqual([]);
  expect(on.now()).toBe('x'.repeat(20));
});
it('gives way to another tab, with everything that was typed meanwhile', async () => {
  const on = shelf();
  const [one, two] = [tab(on), tab(on)];
  one.type('from one');
  await one.keeper.flush();
  two.type('from');
  const flushed = two.keeper.flush();
  two.self.work = 'from two';
  two.keeper.changed();
  await flushed;
  expect(two.self.gaveWay).toEqual(['from two']);
  expect(two.self.work).toBe('from one');
  // Brought back, it is the newest, and the other tab sees it when it looks.
  two.type('from two');
  await two.keeper.flush();
  expect(on.now()).toBe('from two');
  expect(await one.keeper.look()).toBe('from two');
});
it('looks past nothing that has not been written', async () => {
  const on = shelf();
  const [one, two] = [tab(on), tab(on)];
  one.type('from one');
  await one.keeper.flush();
  two.type('from two');
  expect(await two.keeper.look()).toBeUndefined();
  await two.keeper.flush();
  expect(await one.keeper.look()).toBeUndefined();
});
it('says when the device does not take it, and tries again', async () => {
  const on = shelf();
  let failures = 0;
  let broken = true;
  const keeper = draftKeeper<string>({
    read: on.read,
    take: () => 'x',
    write: (work, from) => (broken ? Promise.reject(new Error('full')) : on.write(work, from)),
    yielded: () => expect.unreachable(),
    failed: () => failures++,
  });
  keeper.changed();
  await keeper.flush();
  expect(failures).toBe(1);
  expect(on.now()).toBeUndefined();
  broken = false;
  await keeper.flush();
  expect(on.now()).toBe('x');
});
