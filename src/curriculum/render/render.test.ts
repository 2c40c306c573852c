import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { WRITINGS, type Writing } from '#kernel/writing.ts';
import { checkFiles } from '../check/check-curriculum.ts';
import { smallCourse, smallCourseWith, textIn } from '../fixtures/small-course.ts';
import { parseCourse } from '../parse/parse-course.ts';
import { compileCourse } from './compile-course.ts';
import { renderLine } from './render-passage.ts';

const EN = 'lessons/first-words/en.md';
const SR = 'lessons/first-words/sr.md';

function compiled(writing: Writing, files = smallCourse()) {
  const { tree } = parseCourse(files);
  const lesson = tree && compileCourse(tree, writing, () => undefined).lessons[0];
  if (!lesson) throw new Error('no lesson');
  return lesson;
}
const html = (writing: Writing, files = smallCourse()): string =>
  compiled(writing, files)
    .passages.map((passage) => passage.html)
    .join('\n');

/** Every element of a page with its attributes. */
function elements(source: string): { tag: string; attributes: Record<string, string> }[] {
  const found: { tag: string; attributes: Record<string, string> }[] = [];
  const walk = (node: DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment): void => {
    if ('tagName' in node)
      found.push({ tag: node.tagName, attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])) });
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parseFragment(source));
  return found;
}

test('parts of a lesson have the elements that pages and readers rely on', () => {
  const all = elements(html('ro'));
  const by = (tag: string): Record<string, string>[] =>
    all.filter((element) => element.tag === tag).map((element) => element.attributes);
  expect(by('section')).toEqual([
    {
      class: 'exercise',
      id: 'exercise-ten-queries',
      'data-exercise': 'ten-queries',
      'data-handin': 'list',
      'aria-labelledby': 'p6-title',
    },
  ]);
  expect(by('h3')).toEqual([{ id: 'p6-title', class: 'exercise-title' }]);
  expect(by('details').map((attributes) => attributes['class'])).toEqual(['steps', 'good', 'museums']);
  expect(by('details').map((attributes) => 'open' in attributes)).toEqual([true, true, false]);
  expect(by('aside')).toEqual([{ class: 'callout callout-tip', role: 'note', 'aria-label': 'Sfat' }]);
  expect(by('div')).toEqual([{ class: 'table-scroll', role: 'region', 'aria-label': 'Tabelul 1', tabindex: '0' }]);
  expect(by('svg')[0]).toMatchObject({ role: 'img', 'aria-label': 'Un rezultat cu titlul său' });
  expect(by('a').map((attributes) => attributes['href'])).toEqual([
    '/ro/glossary#search-result',
    '#source-1',
    '/ro/lessons/second-page#p1',
    'https://example.org/muzej',
  ]);
  expect(by('a').at(-1)?.['rel']).toBe('noopener');
  expect(by('th').every((attributes) => attributes['scope'] === 'col')).toBe(true);
});

test.each(WRITINGS)('ids are unique and every reference inside a drawing is answered: %s', (writing) => {
  const twice = smallCourseWith(EN, '::figure{name=anatomy}', '::figure{name=anatomy}\n\n::figure{name=anatomy}');
  const page = html(writing, writing === 'en' ? twice : smallCourse());
  const ids = elements(page).flatMap((element) => element.attributes['id'] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id] of page.matchAll(/url\(#([\w-]+)\)/g)) expect(ids).toContain(id);
});

describe('Serbian Latin is derived on the tree', () => {
  const files = smallCourseWith(
    SR,
    'Питајте на пулту',
    'Питајте `код љубав` на https://пример.срб/њива или :lat[Ћирилица] и њива@пример.срб; **ЉУБАВ** [веза](https://sr.wikipedia.org/wiki/Љиг) :term[резултат]{id=search-result}',
  );
  const latin = html('sr-Latn', files);
  test('words are Latin', () => expect(latin).toMatch(/Pitajte .*LJUBAV.*rezultat.* između polica u Ljigu/));
  test.each([
    '<code>код љубав</code>',
    '>https://пример.срб/њива</a>',
    ' Ћирилица i',
    'њива@пример.срб',
    'href="https://sr.wikipedia.org/wiki/%D0%89%D0%B8%D0%B3"',
  ])('%s stays as it is', (kept) => {
    expect(latin).toContain(kept);
  });
  test('figures, labels and quiz are Latin too', () => {
    expect(latin).toContain('>Naslov</text>');
    expect(latin).toContain('<figcaption>Šta čitalac vidi</figcaption>');
    expect(latin).toContain('Vežba <span class="minutes">20 minuta</span>');
    expect(JSON.stringify(compiled('sr-Latn', files).quiz)).not.toMatch(/\p{Script=Cyrillic}/u);
  });
  test('Cyrillic stays Cyrillic in sr', () => expect(html('sr', files)).toContain('између полица у Љигу'));
});

const HARMLESS = new Set(elements(html('en')).map((element) => element.tag));

describe('nothing hostile is ever emitted', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,<script>)',
    '[x](vbscript:x)',
    '<javascript:alert(1)>',
    '![x](javascript:alert(1))',
    ':term[x]{id="\\"><script>" onclick=alert(1) class=evil style="color:red"}',
    ':lat[<svg onload=alert(1)>]',
    '[x](lesson:a"onmouseover="x)',
    '&lt;script&gt;',
    '`</code><script>`',
  ])('%s', (attack) => {
    const page = html('en', smallCourseWith(EN, 'Ask at the desk', `Ask ${attack} at the desk`));
    for (const { tag, attributes } of elements(page)) {
      expect([...HARMLESS, 'code']).toContain(tag);
      for (const [name, value] of Object.entries(attributes)) {
        expect(name).not.toMatch(/^on|^style$/);
        if (name === 'href') expect(value).toMatch(/^(\/|#|https?:|mailto:)/);
      }
    }
  });

  test('whatever is written in a passage or a prompt', () => {
    const parts = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '[',
      ']',
      '(',
      ')',
      '{',
      '}',
      ':',
      '::',
      ':::',
      'javascript:',
      'script',
      'onload=',
      'term',
      'figure',
      '&',
      '`',
      '\n',
      '\n\n',
      '|',
      ' ',
      '=',
      'a',
      '{id=x}',
      '<svg',
      '/>',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('');
        const files = smallCourse({ [EN]: textIn(smallCourse(), EN).replace('Ask at the desk', () => text) });
        const pages = [html('en', files), renderLine(text, 'en', 'en')];
        for (const { tag, attributes } of pages.flatMap(elements)) {
          expect(['script', 'style', 'iframe', 'object', 'img', 'form']).not.toContain(tag);
          expect(Object.keys(attributes).filter((name) => /^on/.test(name))).toEqual([]);
          expect(attributes['href'] ?? '/').toMatch(/^(\/|#|https?:|mailto:)/);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('a hostile drawing keeps only what is harmless', () => {
    const files = smallCourseWith(
      'lessons/first-words/figures/anatomy.svg',
      '<g ',
      '<script>alert(1)</script><rect onclick="x()" style="x" fill="url(javascript:x)"/><use href="data:x"/><g ',
    );
    expect(checkFiles(files).summary.faults).toBeGreaterThan(3);
    expect(html('en', files)).not.toMatch(/script|onclick|style=|javascript|data:x/);
  });

  test('a figure’s words are text', () => {
    const files = smallCourseWith('lessons/first-words/figures/anatomy.yaml', 'en: Title', "en: '<b onclick=x>&'");
    expect(html('en', files)).toContain('&lt;b onclick=x&gt;&amp;</text>');
  });
});

test('several exercises are numbered, a lone one is not', () => {
  const second = '::::exercise{id=more minutes=1 handin=none}\n1. More.\n::::\n\n::quiz';
  const page = html('en', smallCourseWith(EN, '::quiz', second));
  expect(page).toContain('Exercise 1 <span');
  expect(page).toContain('Exercise 2 <span class="minutes">1 minute</span>');
  expect(html('en')).toContain('Exercise <span');
});

test('the outline names headings with their passages', () => {
  expect(compiled('sr-Latn').outline).toEqual([{ anchor: 'p2', title: 'Šta ukucavaju', depth: 2 }]);
});

test('a passage not yet translated is shown in the original, marked', () => {
  const lesson = compiled('sr-Latn', smallCourseWith(SR, '## Шта укуцавају', '::untranslated'));
  expect(lesson.passages[1]).toMatchObject({ state: 'missing', shownIn: 'en', html: '<h2>What they type</h2>' });
  expect(lesson.passages[2]).toMatchObject({ state: 'current', shownIn: 'sr-Latn' });
});
