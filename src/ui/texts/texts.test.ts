import { readdirSync, readFileSync } from 'node:fs';
import { parse, type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, WRITINGS } from '#kernel/writing.ts';
import { toLatinMessage } from './to-latin-message.ts';
import { textsFor } from './texts.server.ts';
import { translator } from './translator.ts';

const folder = new URL('./', import.meta.url);
const areas = readdirSync(new URL('en/', folder)).map((name) => name.replace('.json', ''));
const read = (language: string, area: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`${language}/${area}.json`, folder), 'utf8'));

interface Anatomy {
  /** Names of the values it wants. */
  values: Set<string>;
  /** The plural categories that it spells out. */
  plurals: string[][];
  /** Its own words. */
  words: string[];
}

function anatomy(elements: MessageFormatElement[], found: Anatomy = { values: new Set(), plurals: [], words: [] }): Anatomy {
  const { values, plurals, words } = found;
  for (const element of elements) {
    if (element.type === TYPE.literal) words.push(element.value);
    if (element.type !== TYPE.literal && element.type !== TYPE.pound && 'value' in element) values.add(element.value as string);
    if (element.type === TYPE.plural) plurals.push(Object.keys(element.options).filter((key) => !key.startsWith('=')));
    if (element.type === TYPE.plural || element.type === TYPE.select)
      for (const option of Object.values(element.options)) anatomy(option.value, found);
  }
  return found;
}
const NEEDED = { en: ['one', 'other'], ro: ['one', 'few', 'other'], sr: ['one', 'few', 'other'] };
/** Words that Serbian keeps in Latin letters: names of things, codes and formats. */
const LATIN_WORD = /\b[A-Za-z][\w./-]*\b/g;
const LATIN_ALLOWED =
  /^(Bibliobus|SEO|Google|HTML|HTTPS?|JSON(-LD)?|ld|URL|CSV|PDF|ZIP|zip|CC|BY-SA|AGPL(-[\d.]+)?|PostgreSQL|Markdown|Chrome|Firefox|Safari|title|description|meta|alt|h1|h2|hreflang|canonical|lang|sr-Latn|sr-Cyrl|robots\.txt|sitemap\.xml|SMTP_URL|MAIL_FROM|DATA_DIR|ORIGIN|npm|start|restore|backup|run|a|e-mail|JavaScript|English|GitHub|IP|KiB|MB|px|Wi-Fi|Face|Touch|ID|Windows|Hello|DigComp|script|schema\.org|Library|Event|Edge|www|http|https|Tab|noindex|nginx|x-default|Arimo|SPARQL|Facebook|Instagram|Esc|Enter|Ctrl|U|Open|Graph|GDPR|DOCX|XLSX|KB|csv|ics|en|ro|sr)$/;

describe.each(areas)('area %s', (area) => {
  it.each(LANGUAGES)('has the same keys in %s as in English', (language) =>
    expect(Object.keys(read(language, area)).sort()).toEqual(Object.keys(read('en', area)).sort()),
  );
  it.each(LANGUAGES)('parses in %s, uses the same values, spells out every plural, and is clean', (language) => {
    const english = read('en', area);
    for (const [key, text] of Object.entries(read(language, area))) {
      const where = `${language}/${area}.${key}: ${text}`;
      expect(text.trim(), where).not.toBe('');
      const { values, plurals, words } = anatomy(parse(text, { ignoreTag: true }));
      expect([...values].sort(), where).toEqual([...anatomy(parse(english[key] ?? '', { ignoreTag: true })).values].sort());
      for (const categories of plurals) expect(categories.sort(), where).toEqual([...NEEDED[language]].sort());
      expect(text, where).not.toMatch(/!/);
      if (language === 'ro') expect(text, where).not.toMatch(/[şţŞŢ]/);
      if (language === 'sr') {
        expect(
          (
            words
              .join(' ')
              // Code, addresses, names of files, commands, ids and examples of them stay in Latin letters.
              .replace(
                /`[^`]*`|[\w.+-]+@[\w.-]+|https?:\/\/\S+|\b[\w-]+\.(?:yaml|md|xml|txt|json|svg)\b|npm run \w+|на пример [\w@.-]+|\b[a-z]+(?:-[a-z]+)+\b/g,
                '',
              )
              .match(LATIN_WORD) ?? []
          ).filter((word) => !LATIN_ALLOWED.test(word)),
          where,
        ).toEqual([]);
      }
    }
  });
});

it('gives every text in every writing', () => {
  for (const writing of WRITINGS) expect(Object.keys(textsFor(writing, areas)).length).toBeGreaterThan(50);
});

it('derives Latin without touching placeholders and plural keywords', () => {
  const message = 'Још {count, plural, one {# лекција} few {# лекције} other {# лекција}} за {name}, ознака `title`';
  const t = translator('sr-Latn', { x: toLatinMessage(message) });
  expect(t('x', { count: 2, name: 'Љиља' })).toBe('Još 2 lekcije za Љиља, oznaka `title`');
});

it('tells a missing text at once', () => expect(() => translator('ro', {})('frame.nothing')).toThrow('frame.nothing'));
