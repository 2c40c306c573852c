import { expect, test } from 'vitest';
import { smallCourse, smallCourseWith, textIn } from '../fixtures/small-course.ts';
import { passageText } from '../parse/passage-text.ts';
import { checkFiles } from './check-curriculum.ts';

const EN = 'lessons/first-words/en.md';
const SVG = 'lessons/first-words/figures/anatomy.svg';

test.each([
  ['<script>alert(1)</script>', 'svg-hostile'],
  ['<image href="https://example.org/x.png"/>', 'svg-hostile'],
  ['<foreignObject><p>x</p></foreignObject>', 'svg-hostile'],
  ['<rect onclick="x()"/>', 'svg-hostile'],
  ['<rect style="fill: red"/>', 'svg-hostile'],
  ['<use href="https://example.org/#x"/>', 'svg-hostile'],
  ['<a href="javascript:x()"><text>{{title}}</text></a>', 'svg-hostile'],
  ['<rect fill="url(https://example.org/x)"/>', 'svg-hostile'],
  ['<style>rect{}</style>', 'svg-hostile'],
  ['<animate attributeName="href" to="javascript:x()"/>', 'svg-hostile'],
  ['<rect class="red"/>', 'svg-class'],
  ['<rect fill="#ff0000"/>', 'svg-colour'],
  ['<text>{{unknown}}</text>', 'figure-words'],
])('hostile or faulty drawing: %s', (inside, code) => {
  const issues = checkFiles(smallCourseWith(SVG, '<g ', `${inside}<g `)).issues;
  expect(issues.map((issue) => issue.code)).toContain(code);
  expect(checkFiles(smallCourse({ [SVG]: '<div>no drawing</div>' })).issues.map((issue) => issue.code)).toContain(
    'svg-malformed',
  );
});

test.each([
  '10:30',
  'a:b',
  'Напомена:текст',
  'C:x',
  '::',
  ':',
  'note:[',
  'x:y-z',
  'https://example.org/a:b',
  ':smile:',
  'ratio 3:2',
])('“%s” stays text', (text) => {
  const files = smallCourse();
  files.set(EN, new TextEncoder().encode(textIn(files, EN).replace('Ask at the desk', `Ask ${text} at the desk`)));
  const { issues, tree } = checkFiles(files);
  expect(issues.filter((issue) => issue.code.includes('directive'))).toEqual([]);
  const node = tree?.lessons['first-words']?.pages.en?.passages[4]?.node;
  expect(node && passageText(node)).toBe(`Ask ${text} at the desk in Timișoara.`);
  expect(JSON.stringify(node)).not.toContain('textDirective');
});
