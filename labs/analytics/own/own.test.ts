import { expect, test } from 'vitest';
import { guessMapping, mapRows } from './map-columns.ts';
import { FILE_LIMIT, readReport, type FoundReport, type ReadReport } from './read-report.ts';
import { ROW_LIMIT } from './tables.ts';

const bytes = (text: string, encoding: 'utf-8' | 'utf-16le' | 'windows-1250'): Uint8Array<ArrayBuffer> => {
  if (encoding === 'utf-16le')
    return new Uint8Array(Uint16Array.from([...`\ufeff${text}`].map((sign) => sign.charCodeAt(0))).buffer);
  if (encoding === 'utf-8') return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
  const table = new TextDecoder('windows-1250').decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Uint8Array.from([...text].map((sign) => table.indexOf(sign)));
};
const read = (text: string, encoding: 'utf-8' | 'utf-16le' | 'windows-1250' = 'utf-8'): Promise<ReadReport> =>
  readReport(new Blob([bytes(text, encoding)]));
const good = async (text: string, encoding?: 'utf-8' | 'utf-16le' | 'windows-1250'): Promise<FoundReport> => {
  const found = await read(text, encoding);
  if (!found.ok) throw new Error(found.fault);
  return found.report;
};
const rowsOf = ({ tables }: FoundReport) => mapRows(tables[0]!, guessMapping(tables[0]!));

const GA4 = `# ----------------------------------------
# Traffic acquisition
# 20261001-20261031
# ----------------------------------------
Session primary channel group,Sessions,Engaged sessions,Engagement rate,Key events
,2334,1510,0.647,110,Grand total
Organic Search,919,663,0.7212,33
"Organic, Social",453,166,0.3664,9
`;

test('GA4: remarks skipped, total dropped, period found, shares as percent', async () => {
  const found = await good(GA4);
  expect(found).toMatchObject({ kind: 'ga4', from: '2026-10-01', to: '2026-10-31', cut: false });
  expect(rowsOf(found)).toEqual({
    label: 'Session primary channel group',
    columns: [
      { name: 'Sessions', metric: 'sessions' },
      { name: 'Engaged sessions', metric: 'engagedSessions' },
      { name: 'Engagement rate', metric: 'engagementRate' },
      { name: 'Key events', metric: 'keyEvents' },
    ],
    rows: [
      { label: 'Organic Search', values: [919, 663, 72.12, 33] },
      { label: 'Organic, Social', values: [453, 166, 36.64, 9] },
    ],
  });
});

test('the same report in every dialect is the same', async () => {
  const expected = {
    label: 'Канал',
    rows: [
      { label: 'Претрага', values: [1919, 72.1] },
      { label: 'Школа', values: [228, 68.4] },
    ],
  };
  for (const [mark, decimal] of [
    [',', '.'],
    [';', ','],
    ['\t', ','],
    ['\t', '.'],
    [';', '.'],
  ] as const)
    for (const line of ['\n', '\r\n', '\r']) {
      const text = [
        ['Канал', 'Сесије', 'Стопа ангажовања'],
        ['Укупно', '2147', `71${decimal}7 %`],
        ['Претрага', '1919', `72${decimal}1 %`],
        ['Школа', '228', `68${decimal}4 %`],
      ]
        .map((cells) => cells.join(mark))
        .join(line);
      for (const encoding of ['utf-8', 'utf-16le'] as const) expect(rowsOf(await good(text, encoding))).toMatchObject(expected);
    }
});

test('Windows-1250 with Romanian and Serbian Latin letters', async () => {
  const found = await good('Canal;Sesije;Napomena\r\nPaşcani şi Ţara;12;čćžšđ\r\nAlta;3;x', 'windows-1250');
  expect(found.tables[0]!.rows[0]).toEqual(['Paşcani şi Ţara', '12', 'čćžšđ']);
  expect(rowsOf(found).columns).toEqual([{ name: 'Sesije', metric: 'sessions' }]);
});

test('a heading in a language that nobody knows: the first numbers stand as they are', async () => {
  const found = rowsOf(await good('Kanal,Besøg\nSøgning,12\nDirekte,30'));
  expect(found).toMatchObject({
    columns: [{ name: 'Besøg', metric: 'plain' }],
    rows: [{ label: 'Direkte' }, { label: 'Søgning' }],
  });
});

test('Matomo: CSV in UTF-16, JSON as a list or by date, an error that says so', async () => {
  const csv = 'label,nb_visits,nb_uniq_visitors,nb_actions,bounce_rate\nSearch,20,18,40,55%\nDirect,9,9,12,70%';
  expect(rowsOf(await good(csv, 'utf-16le')).rows[0]).toEqual({ label: 'Search', values: [20, 18, 55] });
  const json = await good('[{"label":"Search","nb_visits":20,"extra":{"a":1}},{"label":"Direct","nb_visits":9}]');
  expect(json.kind).toBe('matomo');
  expect(rowsOf(json).rows).toEqual([
    { label: 'Search', values: [20] },
    { label: 'Direct', values: [9] },
  ]);
  expect(
    (await good('{"2026-10-01":[{"label":"A","nb_visits":1}],"2026-10-02":[{"label":"A","nb_visits":2}]}')).tables,
  ).toHaveLength(2);
  expect(await read('{"result":"error","message":"token"}')).toEqual({ ok: false, fault: 'matomo-error' });
});

test('one label twice: counts add up, people and shares are left empty', async () => {
  const { rows } = rowsOf(await good('Source,Sessions,Total users,Engagement rate\na,5,4,0.5\na,6,5,0.4'));
  expect(rows).toEqual([{ label: 'a', values: [11, null, null] }]);
});

test('quotes over lines and slices, a table after a table, a first line sep=', async () => {
  const found = await good('sep=;\nName;Sessions\n"two\nlines ""quoted""";3\n\nPage;Views\n/;4\n');
  expect(found.tables).toEqual([
    { head: ['Name', 'Sessions'], rows: [['two\nlines "quoted"', '3']] },
    { head: ['Page', 'Views'], rows: [['/', '4']] },
  ]);
  const many = Array.from({ length: 40_000 }, (_, i) => `"страница ""${i}""",${i}`).join('\n');
  const large = await good(`Page,Views\n${many}`);
  expect(large.tables[0]!.rows.at(-1)).toEqual(['страница "39999"', '39999']);
});

test('what cannot be read is refused by name, before it costs time', async () => {
  expect(await readReport(new Blob([]))).toEqual({ ok: false, fault: 'empty' });
  let touched = 0;
  const huge = { size: 200_000_000, slice: () => ({ arrayBuffer: async () => (touched++, new ArrayBuffer(8)) }) };
  expect(await readReport(huge)).toEqual({ ok: false, fault: 'too-big' });
  expect(touched).toBe(0);
  expect(huge.size).toBeGreaterThan(FILE_LIMIT);
  expect(await read('PK\u0003\u0004 spreadsheet')).toEqual({ ok: false, fault: 'not-text' });
  expect(await read(`{"a": "${'x'.repeat(5_000_001)}"}`)).toEqual({ ok: false, fault: 'too-big-json' });
  for (const text of ['words only', '# remark\n', '<!doctype html>\n<p>a,b</p>', 'x'.repeat(400_000), '{"a":1}', '[]'])
    expect(await read(text)).toEqual({ ok: false, fault: 'no-table' });
});

test('more rows than can be read are cut, and it is said; reading can be stopped', async () => {
  const text = `Page,Views\n${'/a,1\n'.repeat(ROW_LIMIT + 10)}`;
  const found = await good(text);
  expect([found.cut, found.tables[0]!.rows.length]).toEqual([true, ROW_LIMIT]);
  expect(await readReport(new Blob([text]), () => false)).toEqual({ ok: false, fault: 'stopped' });
});
