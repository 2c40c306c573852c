import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillSlot, previewOf, replaceLine, slotOf, withStructuredData, withVersions } from './html-edits.ts';

describe('a slot in a marked line', () => {
  it.each([
    ['title', '  <title>Home</title>', 'Home', 'Library', '  <title>Library</title>'],
    [
      'meta-description',
      '<meta name="description" content="">',
      '',
      'Open "late"',
      '<meta name="description" content="Open &quot;late&quot;">',
    ],
    ['alt', '<img src="/a.jpg">', '', 'A lamp', '<img alt="A lamp" src="/a.jpg">'],
    ['link-text', '<p><a href="/x">Click here</a></p>', 'Click here', 'Story time', '<p><a href="/x">Story time</a></p>'],
    ['headings', '    <h4>Hours</h4>', '4', '2', '    <h2>Hours</h2>'],
    ['indexable', '<meta name="robots" content="noindex">', 'noindex', 'index', '<meta name="robots" content="index">'],
  ])('of %s can be read and filled', (check, line, value, next, filled) => {
    const slot = slotOf(line, check);
    expect(slot?.value).toBe(value);
    expect(slot && fillSlot(slot, next)).toBe(filled);
  });
  it('is not there when the line has another shape', () => expect(slotOf('<p>', 'title')).toBeUndefined());
  it('gives back what was typed, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const slot = slotOf('<title>x</title>', 'title');
        expect(slot && slotOf(fillSlot(slot, typed), 'title')?.value).toBe(typed.replaceAll('\n', ' '));
      }),
    );
  });
});

it('replaces one line and no other', () => expect(replaceLine('a\nb\nc', 2, 'x')).toBe('a\nx\nc'));

it('writes structured data once, however often', () => {
  const page = '<head>\n  <script type="application/ld+json">{"old": 1}</script>\n</head>';
  const once = withStructuredData(page, [{ '@type': 'Library', name: '</script>' }]);
  expect(once).not.toContain('old');
  expect(once).toContain('\\u003c/script>');
  expect(withStructuredData(once, [{ '@type': 'Library', name: '</script>' }])).toBe(once);
});

it('writes the links to all versions once, however often', () => {
  const versions = [
    { url: 'https://a.example/ro/', tag: 'ro' },
    { url: 'https://a.example/sr/', tag: 'sr-Cyrl' },
  ];
  const once = withVersions('<head>\n  <link rel="alternate" hreflang="en" href="/en/">\n</head>', versions);
  expect(once.match(/hreflang/g)).toHaveLength(2);
  expect(withVersions(once, versions)).toBe(once);
});

it('reads title and description as a list of results would', () =>
  expect(previewOf('<title> A &amp;\n B </title><meta name="description" content="C &quot;D&quot;">')).toEqual({
    title: 'A & B',
    description: 'C "D"',
  }));
