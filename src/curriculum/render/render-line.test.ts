import { expect, it } from 'vitest';
import { renderLine } from './render-passage.ts';

it.each([
  ['5. децембар', '5. децембар'],
  ['5) a', '5) a'],
  ['- 5 °C', '- 5 °C'],
  ['> 10', '> 10'],
  ['# 1', '# 1'],
  ['*a* b', '<em>a</em>\n b'],
])('%s stays a line', (text, html) => expect(renderLine(text, 'sr', 'sr')).toBe(html));
