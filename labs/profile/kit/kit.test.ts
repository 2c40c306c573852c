import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { WRITINGS } from '../../../src/kernel/writing.ts';
import { engine } from '../engine.ts';
import { KIT_VERSION, readKit, writeKit } from './kit-json.ts';
import { pdfOf } from './pdf.ts';
import { KIT_LIMITS } from './limits.ts';
import { unpackKit } from './unpack.ts';

const work = engine.solution('four-networks', 'sr');

test('a kit comes back as it went, out of a zip among other files', () => {
  for (const { id } of engine.scenarios)
    for (const writing of WRITINGS) {
      const each = engine.solution(id, writing);
      const zip = zipSync({
        'texts/facebook.txt': strToU8('x'),
        'kit.json': strToU8(writeKit(each)),
        'a.png': new Uint8Array(9),
      });
      expect(unpackKit(zip)).toEqual({ ok: true, work: each });
    }
});

test('what is no kit, a broken one and a newer one are told apart', () => {
  const fault = (text: string): unknown => readKit(text);
  expect(fault('{')).toEqual({ ok: false, fault: 'broken' });
  for (const text of ['null', '7', '[]', '{"kind":"other"}']) expect(fault(text)).toEqual({ ok: false, fault: 'not-a-kit' });
  const kit = JSON.parse(writeKit(work)) as object;
  expect(fault(JSON.stringify({ ...kit, version: KIT_VERSION + 1, work: { future: true } }))).toEqual({
    ok: false,
    fault: 'newer',
  });
  for (const version of [0, 1.5, '1', null])
    expect(fault(JSON.stringify({ ...kit, version }))).toEqual({ ok: false, fault: 'broken' });
  expect(fault(JSON.stringify({ ...kit, work: { ...work, assets: 5 } }))).toEqual({ ok: false, fault: 'broken' });
});

test('a bomb is refused by what it declares, by its entries, and by what comes out of it', () => {
  expect(unpackKit(new Uint8Array(40))).toEqual({ ok: false, fault: 'not-a-zip' });
  expect(unpackKit(zipSync({ 'a.txt': strToU8('x') }))).toEqual({ ok: false, fault: 'not-a-kit' });
  const zeros = new Uint8Array(KIT_LIMITS.declared + 1);
  expect(unpackKit(zipSync({ 'kit.json': strToU8(writeKit(work)), 'a.bin': zeros }))).toEqual({ ok: false, fault: 'bomb' });
  expect(unpackKit(zipSync({ 'kit.json': zeros.subarray(0, KIT_LIMITS.json + 1) }))).toEqual({ ok: false, fault: 'bomb' });
  const many = Object.fromEntries(Array.from({ length: KIT_LIMITS.entries + 1 }, (_, i) => [`${i}.txt`, strToU8('x')]));
  expect(unpackKit(zipSync({ ...many, 'kit.json': strToU8('{}') }))).toEqual({ ok: false, fault: 'bomb' });
  expect(unpackKit(new Uint8Array(KIT_LIMITS.packed + 1))).toEqual({ ok: false, fault: 'too-large' });
});

test('a bomb that lies about its size is stopped while it runs', () => {
  const zip = zipSync({ 'kit.json': new Uint8Array(50_000_000) });
  // The size in the directory and in front of the file is written over with 100 bytes.
  const view = new DataView(zip.buffer, zip.byteOffset);
  for (let at = 0; at < zip.length - 4; at++) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true);
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
  }
  const begun = performance.now();
  expect(unpackKit(zip)).toEqual({ ok: false, fault: 'bomb' });
  expect(performance.now() - begun).toBeLessThan(1000);
});

test('a kit cut short is broken and not half read', () => {
  const zip = zipSync({ 'kit.json': strToU8(writeKit(work)) });
  for (const part of [0.2, 0.5, 0.9]) expect(unpackKit(zip.subarray(0, Math.floor(zip.length * part))).ok).toBe(false);
});

test('the page has a title, a language and its words in every alphabet, and a table that fits', () => {
  const words = 'ćčđšž ђљњћџ șțăîâ';
  const pdf = pdfOf({ jpeg: new Uint8Array([255, 216, 255, 217]), width: 1, height: 1, title: words, lang: 'sr-Cyrl', words });
  const text = String.fromCharCode(...pdf);
  expect(text).toContain('/Lang(sr-Cyrl)');
  const said = /\/Alt<FEFF([0-9A-F]+)>/.exec(text)?.[1] ?? '';
  expect(String.fromCharCode(...(said.match(/.{4}/g) ?? []).map((each) => Number.parseInt(each, 16)))).toBe(words);
  const table = Number(/startxref\n(\d+)/.exec(text)?.[1]);
  expect(text.slice(table, table + 4)).toBe('xref');
  const rows = text.slice(table).match(/\d{10} 00000 n/g) ?? [];
  rows.forEach((row, i) => expect(text.slice(Number(row.slice(0, 10))).startsWith(`${i + 1} 0 obj`)).toBe(true));
  expect(rows).toHaveLength(9);
});
