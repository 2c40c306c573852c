import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { labTexts, readEngine } from '#labs/server';
import type { LibraryItem } from '#learning';
import { textsFor } from '#ui/texts/texts.server.ts';
import { translator } from '#ui/texts/translator.ts';
import { zipOf } from './download-all.ts';

async function itemOn(scenario: string, because: string): Promise<LibraryItem> {
  const engine = await readEngine('seo');
  const work = { ...(engine.solution(scenario, 'ro') as object), because };
  const results = engine.judge(scenario, work, { today: '2026-11-23', specs: new Map() });
  return {
    id: because,
    savedAt: '2026-11-23T10:00:00.000Z',
    deletedAt: null,
    verified: false,
    artifact: {
      lab: 'seo',
      schemaVersion: 1,
      scenario,
      level: 'foundation',
      writing: 'ro',
      seed: 0,
      inputs: work,
      results,
      specVersions: {},
      provenance: 'simulated',
    },
  };
}

it('packs each piece of work into a folder of its own, told in the reader’s writing', async () => {
  const items = [await itemOn('repair-home', 'șț <b>'), await itemOn('repair-home', 'second')];
  const telling = {
    labTexts: { seo: await labTexts('seo', 'sr-Latn') },
    specs: [],
    today: '2026-11-23',
    writing: 'sr-Latn' as const,
    t: translator('sr-Latn', textsFor('sr-Latn', ['library', 'labs'])),
  };
  const files = unzipSync(await zipOf(items, telling));
  const names = Object.keys(files).filter((name) => !name.endsWith('/'));
  expect(new Set(names)).toEqual(
    new Set(
      ['2026-11-23-repair-home', '2026-11-23-repair-home-2'].flatMap((folder) => [
        `${folder}/files/home.html`,
        `${folder}/report.html`,
        `${folder}/work.json`,
      ]),
    ),
  );
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const report = text('2026-11-23-repair-home/report.html');
  expect(report).toContain('<html lang="sr-Latn">');
  expect(report).toContain('Popravite početnu stranicu');
  expect(report).not.toMatch(/\p{Script=Cyrillic}|<b>/u);
  expect(JSON.parse(text('2026-11-23-repair-home/work.json'))).toEqual(items[0]?.artifact);
  expect(text('2026-11-23-repair-home/files/home.html')).toContain('<html lang="ro">');
});
