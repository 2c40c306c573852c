import { strToU8, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#platform/database/test-database.ts';
import { OTHER_TRAINER, setStage, TRAINER, type Stage } from '../fixtures.ts';
import { migrations } from '../tables.ts';
import { listParticipants } from '../trainings/read-trainings.ts';
import { importList } from './import-list.ts';

let database: TestDatabase;
let stage: Stage;
beforeAll(async () => void (database = await openTestDatabase({ migrations })));
afterAll(() => database.close());
beforeEach(() => (stage = setStage(database.db)));

const bring = (meetingId: string, bytes: Uint8Array) => importList(stage.as(TRAINER), meetingId, bytes, stage.post);

test('good rows are registered, faulty ones told by their row, and the mended file books nobody twice', async () => {
  const { meetingId } = await stage.meeting();
  const long = 'а'.repeat(500);
  const list = (last: string) =>
    strToU8(
      `\uFEFFИме и презиме;Е-пошта;Град\r\nАна Ковач;ana@b.example;Ужице\r\n;bez@b.example;\r\n\r\n${long};duga@b.example;\r\n"Вера; млађа";vera@b.example;x\r\nАна опет;ANA@b.example;\r\n=cmd|x;${last};\r\n`,
    );
  expect(await bring(meetingId, list('није адреса'))).toMatchObject({
    registered: 2,
    waiting: 0,
    faults: [
      { row: 3, code: 'name-needed' },
      { row: 5, code: 'name-too-long', details: { most: 80 } },
      { row: 7, code: 'list-twice' },
      { row: 8, code: 'email-malformed', text: '=cmd|x, није адреса' },
    ],
  });
  expect(await bring(meetingId, list('zora@b.example'))).toMatchObject({ registered: 2, waiting: 1 });
  const people = await listParticipants(stage.as(TRAINER), meetingId);
  expect(people.map(({ name, state }) => [name, state])).toEqual([
    ['Ана Ковач', 'registered'],
    ['Вера; млађа', 'registered'],
    ['=cmd|x', 'waiting'],
  ]);
});

test('a spreadsheet is read, and a row with a formula is told', async () => {
  const { meetingId } = await stage.meeting({ capacity: '9' });
  const rows = [
    ['Nume', 'E-mail'],
    ['Ioana Mărgărit', 'ioana@b.example'],
    ['Țuțu', 'tutu@b.example'],
  ];
  const plain = await writeXlsxFile(rows.map((row) => row.map((value) => ({ value, type: String })))).toBuffer();
  expect(await bring(meetingId, new Uint8Array(plain))).toEqual({ registered: 2, waiting: 0, faults: [] });
  const formula = await writeXlsxFile([
    rows[0]!.map((value) => ({ value, type: String })),
    [
      { value: '=HYPERLINK("https://evil.example","Ana")', type: 'Formula' },
      { value: 'ana@b.example', type: String },
    ],
  ]).toBuffer();
  expect(await bring(meetingId, new Uint8Array(formula))).toMatchObject({
    registered: 0,
    faults: [{ row: 2, code: 'list-formula' }],
  });
});

test('old Excel writings are read; what is no list, too large or a bomb is refused', async () => {
  const { meetingId } = await stage.meeting({ capacity: '9' });
  // “Ime,E-mail\nĐorđe Šarić,…” in windows-1250.
  const central = new Uint8Array([
    ...strToU8('Ime,E-mail\n'),
    0xd0,
    ...strToU8('or'),
    0xf0,
    ...strToU8('e '),
    0x8a,
    ...strToU8('ari'),
    0xe6,
    ...strToU8(',djo@b.example\n'),
  ]);
  await bring(meetingId, central);
  expect((await listParticipants(stage.as(TRAINER), meetingId))[0]?.name).toBe('Đorđe Šarić');
  const refused = (bytes: Uint8Array) => expect(bring(meetingId, bytes)).rejects;
  await refused(strToU8('a,b\n1,2\n')).toMatchObject({ code: 'list-columns-unknown', field: 'list' });
  await refused(new Uint8Array()).toMatchObject({ code: 'list-columns-unknown' });
  await refused(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])).toMatchObject({ code: 'list-unreadable' });
  await refused(new Uint8Array([0, 1, 2, 3])).toMatchObject({ code: 'list-unreadable' });
  await refused(new Uint8Array(1_000_001)).toMatchObject({ code: 'list-too-large' });
  await refused(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(30_000_000) })).toMatchObject({ code: 'list-too-large' });
  await refused(strToU8(`name,email\n${'a,a@b.example\n'.repeat(501)}`)).toMatchObject({ code: 'list-too-long' });
  await expect(importList(stage.as(OTHER_TRAINER), meetingId, central, stage.post)).rejects.toMatchObject({
    code: 'training-not-yours',
  });
});
