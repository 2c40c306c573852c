import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineNow } from './marked-lines.ts';

const START = '<head>\n<title>Home</title>\n</head>\n<h1>A</h1>\n<h4>B</h4>';
const isTitle = (text: string) => text.includes('<title');

it.each([
  ['untouched', START, 2],
  ['rewritten', START.replace('Home', 'Library'), 2],
  ['pushed down by lines above', `<!-- a -->\n<!-- b -->\n${START}`, 4],
  ['pushed down and rewritten', START.replace('<title>Home', '<meta charset="utf-8">\n<title>Library'), 3],
  ['deleted', START.replace('<title>Home</title>\n', ''), undefined],
  ['gone with everything', '', undefined],
])('finds a line that is %s', (_, now, line) => expect(lineNow(START, now, 2, isTitle)).toBe(line));

it('never names a line that is not there', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '<title>', ''), { maxLength: 12 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, fc.integer({ min: 1, max: 12 }), (start, now, line) => {
      fc.pre(line <= start.split('\n').length);
      const found = lineNow(start, now, line, isTitle);
      if (found !== undefined) expect(now.split('\n')[found - 1]).toBeDefined();
      expect(lineNow(start, start, line, isTitle)).toBe(line);
    }),
  );
});
