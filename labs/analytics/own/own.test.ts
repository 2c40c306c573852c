import { expect, test } from 'vitest';
import { delimiterOf } from './delimiter-of.ts';
import { likelyTotals } from './likely-totals.ts';
import { guessMapping, mapRows } from './map-columns.ts';
import { FILE_LIMIT, readReport, type FoundReport, type ReadReport } from './read-report.ts';
import { ROW_LIMIT } from './tables.ts';

type Written = 'utf-8' | 'utf-16le' | 'windows-1250' | 'windows-1251' | 'windows-1252';
const bytes = (text: string, encoding: Written): Uint8Array<ArrayBuffer> => {
  if (encoding === 'utf-16le')
    return new Uint8Array(Uint16Array.from([...`\ufeff${text}`].map((sign) => sign.charCodeAt(0))).buffer);
  if (encoding === 'utf-8') return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
  const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Uint8Array.from([...text].map((sign) => table.indexOf(sign)));
};
const read = (text: string, encoding: Written = 'utf-8'): Promise<ReadReport> => readReport(new Blob([bytes(text, encoding)]));
const good = async (text: string, encoding?: Written): Promise<FoundReport> => {
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
  expect(await read('PK\u0003\u0004 xl/workbook')).toEqual({ ok: false, fault: 'spreadsheet' });
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

test('one stray mark does not win: the mark must cut the heading and most lines alike', async () => {
  const rows = (text: string) => good(text).then(({ tables }) => tables);
  const comma = 'Page title,Views\n"Tom &amp; Jerry; a film",12\nFish &amp; chips,30\nHours,7\n';
  expect(delimiterOf(comma)).toBe(',');
  expect((await rows(comma))[0]!.rows).toEqual([
    ['Tom &amp; Jerry; a film', '12'],
    ['Fish &amp; chips', '30'],
    ['Hours', '7'],
  ]);
  for (const stray of ['a\tb', 'a;b', 'a;b;c', 'a\tb\tc'])
    expect(delimiterOf(`Page,Views,Users\n${stray},1,1\nb,2,2\nc,3,3\n`)).toBe(',');
  // A mark in every line but not in the heading is part of the titles.
  expect(delimiterOf('Page,Views\na &amp; b,1\nc &amp; d,2\ne &amp; f,3')).toBe(',');
  expect(delimiterOf('Канал;Сесије;Стопа\nПретрага;919;72,1 %\nШкола;228;68,4 %\nДиректно;100;50,0 %')).toBe(';');
  expect(delimiterOf('Canal;Rata, %\nCăutare;70,2\nSocial;41,5')).toBe(';');
  expect(delimiterOf('Page\tViews\n/a,b\t1\n/c;d\t2')).toBe('\t');
  expect(delimiterOf('# a;b;c;d\n# ----\nPage,Views\n/a,1\n/b,2')).toBe(',');
  // Several tables with other numbers of columns, as in GA4's overview.
  expect(delimiterOf('# one\nDay,Users\n1,5\n2,6\n\n# two\nChannel,Sessions,Rate\na,1,2\nb;x,1,2\n')).toBe(',');
  // A heading alone, nothing at all, and an unpaired quote.
  for (const [text, mark] of [
    ['Page;Views', ';'],
    ['Page\tViews', '\t'],
    ['Page,Views', ','],
    ['', ','],
    ['words', ','],
    ['Page,Views\n5" disk; old,1\nb,2\nc,3', ','],
  ] as const)
    expect(delimiterOf(text), text).toBe(mark);
  expect(await read('Page,Views\n')).toEqual({ ok: false, fault: 'no-table' });
});

test('every encoding that spreadsheets here write: marks of UTF-8 and UTF-16, Windows-1250, 1251 and 1252', async () => {
  const utf16 = await good('Страница\tПрикази\nРадно време\t12\nПрограм; јесен\t3', 'utf-16le');
  expect(utf16.tables[0]).toEqual({
    head: ['Страница', 'Прикази'],
    rows: [
      ['Радно време', '12'],
      ['Програм; јесен', '3'],
    ],
  });
  const marked = await good('\ufeffPagină,Afișări\nȘcoala,12\nȚara,3');
  expect(marked.tables[0]!.head).toEqual(['Pagină', 'Afișări']);
  expect(rowsOf(marked).columns).toEqual([{ name: 'Afișări', metric: 'views' }]);
  for (const [encoding, text] of [
    ['windows-1250', 'Stranica;Prikazi\nDečje odeljenje;12\nUčlanjenje;3\nKnjiževnost i šah, đački kutak;4'],
    ['windows-1250', 'Pagina;Afişări\nŞcoala de vară;12\nŢară, ştiri;3'],
    ['windows-1251', 'Страница;Прикази\nДечје одељење;12\nЂачки кутак, џез;3'],
    ['windows-1252', 'Página;Sesiones\nEspañol, niños;12\nBibliothèque à côté;3'],
  ] as const)
    expect((await good(text, encoding)).tables[0], encoding).toEqual({
      head: text.split('\n')[0]!.split(';'),
      rows: text
        .split('\n')
        .slice(1)
        .map((line) => line.split(';')),
    });
});

test('total lines: known words are left out and counted; a row without a label, or one that is the sum of the others, is proposed', async () => {
  for (const word of ['Grand total', 'Total general', 'Ukupno', 'Укупно', 'ukupan zbir', 'Укупан збир', 'UKUPNO:']) {
    const found = await good(`Канал;Сесије\n${word};30\nа;10\nб;20`);
    expect([rowsOf(found).rows.length, found.totals], word).toEqual([2, 1]);
    expect(likelyTotals(rowsOf(found))).toEqual([]);
  }
  const proposed = async (text: string): Promise<string[]> => likelyTotals(rowsOf(await good(text)));
  expect(await proposed('Channel,Sessions,Views\n,30,70\na,10,30\nb,20,40')).toEqual(['']);
  expect(await proposed('Canal,Sesiuni,Afișări\nToate la un loc,30,70\na,10,30\nb,20,40')).toEqual(['Toate la un loc']);
  // People of a total are fewer than the sum of the rows; the counts decide.
  expect(await proposed('Channel,Sessions,Total users\nAll,30,20\na,10,9\nb,20,15')).toEqual(['All']);
  expect(await proposed('Channel,Sessions,Views\nall,30,71\na,10,30\nb,20,40')).toEqual([]);
  expect(await proposed('Kanal,Besøg\nI alt,42\nSøgning,12\nDirekte,30')).toEqual(['I alt']);
  // With one other row, every pair of equal rows would be a total.
  expect(await proposed('Channel,Sessions\na,10\nb,10')).toEqual([]);
  expect(await proposed('Channel,Sessions\na,0\nb,0\nc,0')).toEqual([]);
});

test('files that are no text are told by what they are, whatever their name says', async () => {
  const kind = async (...parts: (string | number[])[]): Promise<string> => {
    const found = await readReport(new Blob(parts.map((part) => (typeof part === 'string' ? part : Uint8Array.from(part)))));
    return found.ok ? 'ok' : found.fault;
  };
  expect(await kind([0x50, 0x4b, 3, 4, 20, 0], '[Content_Types].xml')).toBe('spreadsheet');
  expect(await kind([0x50, 0x4b, 3, 4], 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet')).toBe('spreadsheet');
  expect(await kind([0xd0, 0xcf, 0x11, 0xe0, 0xa1])).toBe('spreadsheet');
  expect(await kind([0x50, 0x4b, 3, 4, 20, 0], 'report.csv')).toBe('archive');
  expect(await kind([0x1f, 0x8b, 8, 0])).toBe('archive');
  expect(await kind([0x89], 'PNG\r\n', [0x1a])).toBe('picture');
  expect(await kind([0xff, 0xd8, 0xff, 0xe0])).toBe('picture');
  expect(await kind('%PDF-1.7')).toBe('pdf');
  expect(await kind([1, 2, 0, 0, 7])).toBe('not-text');
  expect(await kind('PK,Sessions\na,1\nb,2')).toBe('ok');
});
