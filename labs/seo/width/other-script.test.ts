import { expect, it } from 'vitest';
import { toLatin } from '../../../src/kernel/serbian/to-latin.ts';
import { inOtherScript } from './other-script.ts';
import { widthInPx } from './width.ts';

it.each([
  ['Његошева библиотека, Љиг', 'Njegoševa biblioteka, Ljig'],
  ['Градска библиотека: радно време', 'Gradska biblioteka: radno vreme'],
])('%s and %s are one title', (cyrillic, latin) => {
  expect(inOtherScript(cyrillic)).toEqual({ script: 'Latin', text: latin });
  expect(inOtherScript(latin)).toEqual({ script: 'Cyrillic', text: cyrillic });
});
it('comes back from Cyrillic with every letter of the alphabet', () => {
  const all = 'абвгдђежзијклљмнњопрстћуфхцчџш АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ';
  expect(inOtherScript(toLatin(all)).text.toLowerCase()).toBe(all.toLowerCase());
});
it('shows that Cyrillic is wider', () => {
  const title = 'Градска библиотека Цветна Долина: радно време и чланство';
  expect(widthInPx(title, 20)).toBeGreaterThan(widthInPx(inOtherScript(title).text, 20));
});
