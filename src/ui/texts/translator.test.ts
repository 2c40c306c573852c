import { IntlMessageFormat } from 'intl-messageformat';
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { WRITINGS } from '#kernel/writing.ts';
import { textsFor } from './texts.server.ts';
import { translator } from './translator.ts';

const areas = readdirSync(new URL('en/', import.meta.url)).map((name) => name.replace('.json', ''));

it.each(WRITINGS)('the short way says what the parser of messages would say, in %s', (writing) => {
  const texts = textsFor(writing, areas);
  const t = translator(writing, texts);
  let withValues = 0;
  for (const [key, message] of Object.entries(texts)) {
    const names = [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
    if (/\{\w+,/.test(message)) continue;
    if (names.length > 0) withValues++;
    for (const value of ['Ана & „Ион”', 1234.5, 0, '']) {
      const values = Object.fromEntries(names.map((name) => [name, value]));
      expect(t(key, values)).toBe(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).format(values));
    }
  }
  expect(withValues).toBeGreaterThan(20);
});

it('a value that was forgotten is a mistake, as is a key that does not exist', () => {
  const t = translator('en', { 'a.b': 'Line {line}', 'a.c': '{n, plural, one {# page} other {# pages}}' });
  expect(t('a.b', { line: 3 })).toBe('Line 3');
  expect(t('a.c', { n: 1 })).toBe('1 page');
  expect(() => t('a.b')).toThrow('line');
  expect(() => t('a.c')).toThrow();
  expect(() => t('a.d')).toThrow('a.d');
});
