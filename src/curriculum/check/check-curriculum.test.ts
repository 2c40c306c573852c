import { describe, expect, test } from 'vitest';
import { smallCourse, smallCourseWith, textIn } from '../fixtures/small-course.ts';
import { checkFiles } from './check-curriculum.ts';
import { printReport } from './print-report.ts';

const EN = 'lessons/first-words/en.md';
const RO = 'lessons/first-words/ro.md';
const SR = 'lessons/first-words/sr.md';
const LESSON = 'lessons/first-words/lesson.yaml';
const QUIZ = 'lessons/first-words/quiz.yaml';
const SVG = 'lessons/first-words/figures/anatomy.svg';
const COURSE = 'course.yaml';

const told = (files: Map<string, Uint8Array>): string[] =>
  checkFiles(files).issues.map((issue) => `${issue.severity} ${issue.file}:${issue.line ?? ''} ${issue.code}`);
/** Line of a text in a file of the small course. */
const lineOf = (path: string, text: string): number => textIn(smallCourse(), path).split(text)[0]?.split('\n').length ?? 0;

test('the small course passes without a word', () => {
  expect(told(smallCourse())).toEqual([]);
});

test('numbers of the whole', () => {
  const { summary } = checkFiles(smallCourse());
  expect(summary).toMatchObject({
    lessons: 2,
    minutes: { read: 14, do: 70 },
    handsOnShare: 0.833,
    faults: 0,
    warnings: 0,
    stalePassages: { en: 0, ro: 0, sr: 0 },
  });
  expect(summary.modules).toEqual([
    { id: 'search', slug: 'search', lessons: 2, minutes: { read: 14, do: 70 }, handsOnShare: 0.833 },
  ]);
  expect(Math.min(...Object.values(summary.words))).toBeGreaterThan(50);
});

describe('every rule', () => {
  // What is replaced, by what, in which file; what is then told, and on which line (that of the replaced text unless said).
  test.each([
    // order
    [COURSE, 'second-page]', 'second-page, first-words]', 'error cyclic-order'],
    [COURSE, 'second-page]', 'second-page, no-such]', 'error lesson-without-folder'],
    // directives
    [EN, '::::exercise{', '::::exercize{', 'error unknown-directive'],
    [EN, 'minutes=20', 'minutes=soon', 'error directive-attribute'],
    [EN, ' handin=list', '', 'error directive-attribute'],
    [EN, ' handin=list', ' handin=list color=red', 'error directive-attribute'],
    [EN, 'kind=tip', 'kind=joke', 'error directive-attribute'],
    [EN, '::quiz{minutes=5}', ':::quiz{minutes=5}\n:::', 'error directive-form'],
    [EN, 'Readers open', 'Readers :tern[open]{id=x}', 'error unknown-directive'],
    [EN, ':term[search result]{', ':term[]{', 'error directive-label'],
    [EN, '{id=search-result}', '', 'error directive-attribute'],
    [EN, '::figure{name=anatomy}', '> ::quiz{minutes=5}', 'error directive-place'],
    // Markdown that is not used
    [EN, 'Readers open', 'Readers <b>open</b>', 'error raw-html'],
    [EN, 'Readers open', '![x](https://example.org/x.png) open', 'error image-not-figure'],
    [EN, 'Readers open', 'Readers[^1] open', 'none'],
    [EN, '## What they type', '[x]: https://example.org', 'error link-definition'],
    [EN, '## What they type', '***', 'error thematic-break'],
    // headings
    [EN, '## What they type', '# What they type', 'error heading-level'],
    [EN, '## What they type', '### What they type', 'error heading-order'],
    [EN, '1. Write ten queries.', '## Inside', 'error heading-place'],
    // tables
    [EN, '| query | meaning |', '| query | |', 'error table-header-empty'],
    // links
    [EN, 'lesson:second-page#p1', 'lesson:second-pag', 'error broken-link'],
    [EN, 'lesson:second-page#p1', 'lesson:second-page#p9', 'error broken-link'],
    [EN, 'lesson:second-page#p1', '../second-page', 'error bad-link'],
    [EN, 'lesson:second-page#p1', 'javascript:alert(1)', 'error bad-link'],
    [EN, '[the next lesson]', '[]', 'error link-empty'],
    // figures
    [EN, 'name=anatomy', 'name=anatomi', 'error figure-missing'],
    // sources and terms
    [EN, '{id=google-titles}', '{id=bing-titles}', 'error unknown-source'],
    [EN, '{id=search-result}', '{id=search-results}', 'error unknown-term'],
    [RO, ':term[rezultat al căutării]', ':term[pagină]', 'warning term-differs'],
    [RO, ':term[rezultat al căutării]{id=search-result}', 'rezultat', 'warning term-missing'],
    [RO, 'scriu ce le trebuie', 'scriu un hit', 'warning forbidden-variant'],
    // languages
    [RO, '## Ce scriu', 'Ce scriu', 'error passage-parity'],
    [RO, 'minutes=20', 'minutes=15', 'error directive-differs'],
    [RO, 'Întrebați la ghișeul din Timișoara.', 'Ask at the desk in Timișoara.', 'none'],
    // letters, quotes, tone
    [RO, 'Timișoara', 'Timişoara', 'error cedilla'],
    [RO, 'Întrebați la', 'Întrebați "acolo" la', 'warning quotes'],
    [RO, 'Întrebați la', 'Întrebați „acolo“ la', 'warning quotes'],
    [RO, 'Întrebați la', 'Întrebați „acolo la', 'warning quotes'],
    [SR, 'Питајте на', 'Питајте „тамо” на', 'warning quotes'],
    [SR, ':lat[Google]', 'Google', 'warning latin-in-cyrillic'],
    [SR, 'Питајте', 'Питaјте', 'error mixed-script'],
    [EN, 'Ask at the desk', 'Ask! At the desk', 'warning exclamation-mark'],
    // lesson.yaml and quiz.yaml
    [LESSON, 'do: 25', 'do: 30', 'error minutes-sum', null],
    [LESSON, 'original: en', 'original: de', 'error unknown-value'],
    [LESSON, '    seenOn: 2026-11-20\n', '', 'error missing-key'],
    [QUIZ, '        correct: true\n', '', 'error quiz-key'],
    [QUIZ, 'outcome: name-queries', 'outcome: name-everything', 'error unknown-outcome'],
    [
      QUIZ,
      '        feedback: { en: A shelf is furniture., ro: Raftul este mobilă., sr: Полица је намештај. }\n',
      '',
      'error quiz-feedback',
    ],
    [QUIZ, 'accept: { en: [learn]', 'accept: { en: []', 'error quiz-key'],
    [QUIZ, 'Which is a query?', 'Which is a <b>query</b>?', 'error raw-html'],
    [QUIZ, 'id: search-q-word', 'id: search-q-first', 'error duplicate-id'],
  ] as [path: string, find: string, put: string, expected: string, line?: null][])(
    '%s: “%s” → “%s”: %s',
    (path, find, put, expected, line) => {
      const issues = checkFiles(smallCourseWith(path, find, put)).issues;
      const mine = issues.filter((issue) => issue.file === path).map((issue) => `${issue.severity} ${issue.code}`);
      if (expected === 'none')
        return expect(mine.filter((entry) => entry.startsWith('error') && !entry.includes('parity'))).toEqual([]);
      expect(mine).toContain(expected);
      const issue = issues.find((candidate) => candidate.file === path && candidate.code === expected.split(' ')[1]);
      if (line === undefined && issue?.line !== undefined)
        expect(Math.abs(issue.line - lineOf(path, find))).toBeLessThanOrEqual(6);
      return undefined;
    },
  );

  test.each([
    ['a folder that is not listed', { 'lessons/lost/lesson.yaml': 'id: lost-one' }, 'error lessons/lost: lesson-not-listed'],
    [
      'a folder whose name is no slug',
      { 'lessons/Über uns/lesson.yaml': 'id: lost-one' },
      'error lessons/Über uns: malformed-id',
    ],
    ['a lesson without lesson.yaml', { [LESSON]: null }, `error ${LESSON}: file-missing`],
    ['no course.yaml', { [COURSE]: null }, 'error course.yaml: file-missing'],
    ['no original', { [EN]: null }, `error ${EN}: missing-original`],
    ['no translation', { [RO]: null }, `warning ${RO}: missing-translation`],
    [
      'no trainer’s page',
      { 'modules/search/en.md': null, 'modules/search/ro.md': null, 'modules/search/sr.md': null },
      'warning course.yaml:8 trainer-page-missing',
    ],
    [
      'a trainer’s page without a language',
      { 'modules/search/sr.md': null },
      'warning modules/search/sr.md: missing-translation',
    ],
    [
      'a trainer’s page with fewer passages',
      { 'modules/search/sr.md': '## Дневни ред\n' },
      'error modules/search/sr.md: passage-parity',
    ],
    ['a quiz that is not there', { [QUIZ]: null }, `error ${EN}:${lineOf(EN, '::quiz')} quiz-missing`],
    ['a figure without words', { 'lessons/first-words/figures/anatomy.yaml': null }, `error ${SVG}: figure-incomplete`],
    ['a figure without drawing', { [SVG]: null }, 'error lessons/first-words/figures/anatomy.yaml: figure-incomplete'],
    [
      'a figure that is not shown',
      {
        'lessons/second-page/figures/extra.svg': '<svg viewBox="0 0 1 1"></svg>',
        'lessons/second-page/figures/extra.yaml': 'alt: { en: A, ro: B, sr: В }\ncaption: { en: A, ro: B, sr: В }\n',
      },
      'warning lessons/second-page/figures/extra.yaml: figure-unused',
    ],
    [
      'a file that nothing reads',
      { 'lessons/first-words/notes.txt': 'x' },
      'warning lessons/first-words/notes.txt: unknown-file',
    ],
    ['a folder of no module', { 'modules/nothing/en.md': 'x' }, 'warning modules/nothing/en.md: unknown-file'],
    ['a file that is also a folder', { lessons: 'x' }, 'error lessons: path-refused'],
  ] as const)('%s', (_, changes, expected) => {
    expect(told(smallCourse(changes as Record<string, string | null>))).toContain(expected);
  });

  test('an unclosed exercise is named where it begins', () => {
    const issues = checkFiles(smallCourseWith(EN, ':::\n::::\n', ':::\n')).issues;
    expect(issues.find((issue) => issue.code === 'unclosed-directive')).toMatchObject({
      file: EN,
      line: lineOf(EN, '::::exercise'),
    });
  });

  test('a stamp by hand is refused, one that is missing makes all stale', () => {
    const stamp = /passages: \[[0-9a-f]{12}/.exec(textIn(smallCourse(), RO))?.[0] ?? '';
    expect(told(smallCourseWith(RO, stamp, 'passages: [xyz'))).toContainEqual(expect.stringMatching(/malformed-fingerprint/));
    const { summary, issues } = checkFiles(
      smallCourse({ [RO]: textIn(smallCourse(), RO).replace(/translated:[^]*?\n---/, '---') }),
    );
    expect(issues.map((issue) => issue.code)).toEqual(['unstamped-translation']);
    expect(summary.stalePassages).toEqual({ en: 0, ro: 8, sr: 0 });
    expect(told(smallCourseWith(EN, 'title:', 'translated: { from: en, passages: [] }\ntitle:'))).toContain(
      `error ${EN}:1 stamp-in-original`,
    );
  });

  test('what is left in the original’s words is named', () => {
    const files = smallCourse();
    const sentence = 'Readers look for the library before they come.';
    for (const [language, heading] of [
      ['en', '## What they type'],
      ['ro', '## Ce scriu'],
      ['sr', '## Шта укуцавају'],
    ] as const) {
      const path = `lessons/first-words/${language}.md`;
      files.set(path, new TextEncoder().encode(textIn(files, path).replace(heading, `${heading}\n\n${sentence}`)));
    }
    expect(told(files).filter((entry) => entry.includes('left-untranslated'))).toHaveLength(2);
  });

  test('little practice is told', () => {
    const files = smallCourseWith('lessons/second-page/lesson.yaml', 'read: 6', 'read: 50');
    // 70 of 128 minutes: too little for the course, enough for a module.
    expect(told(files)).toEqual(['warning course.yaml: hands-on-share']);
    const less = smallCourseWith('lessons/second-page/lesson.yaml', 'read: 6', 'read: 200');
    expect(told(less)).toEqual(['warning course.yaml: hands-on-share', 'warning course.yaml: hands-on-share']);
  });

  test('a sentence without end is told with its line, and so is a page of long ones', () => {
    const long = `Readers ${'and readers '.repeat(20)}come.`;
    const one = smallCourseWith(EN, 'Readers open', `${long} Readers open`);
    expect(told(one).filter((entry) => entry.includes('sentence'))).toEqual([
      `warning ${EN}:${lineOf(EN, 'Readers open')} sentence-too-long`,
    ]);
    const many = smallCourseWith(
      EN,
      'Readers open',
      `${'One two three four five six seven eight nine ten and so on until it is long enough to count. '.repeat(9)}Readers open`,
    );
    expect(told(many).filter((entry) => entry.includes('sentence'))).toEqual([]);
    const longer = smallCourseWith(
      EN,
      'Readers open',
      `${'One two three four five six seven eight nine ten and so on until it is really long enough to count as long. '.repeat(12)}Readers open`,
    );
    expect(told(longer).filter((entry) => entry.includes('sentence'))).toEqual([`warning ${EN}: sentences-long`]);
  });

  test('an outcome that nothing practises is told, and one that no quiz item asks for', () => {
    const files = smallCourse();
    for (const language of ['en', 'ro', 'sr']) {
      const path = `lessons/second-page/${language}.md`;
      files.set(path, new TextEncoder().encode(textIn(files, path).replace(' outcome=repair-page', '')));
    }
    expect(told(files).filter((entry) => entry.includes('outcome'))).toEqual([
      'warning lessons/second-page/lesson.yaml:9 outcome-unpractised',
    ]);
    const unasked = textIn(smallCourse(), QUIZ).replaceAll('outcome: name-queries', 'outcome: another');
    expect(told(smallCourse({ [QUIZ]: unasked })).filter((entry) => entry.includes('outcome-'))).toEqual([
      'warning lessons/first-words/lesson.yaml:9 outcome-unassessed',
    ]);
  });
});

test('the report groups by file, with line, code and remedy, and ends with the numbers', () => {
  const { issues, summary } = checkFiles(smallCourse({ [QUIZ]: 'items: [', 'glossary.yaml': 'terms: []' }));
  const report = printReport(issues, summary);
  expect(report).toMatch(/^glossary\.yaml|^lessons/m);
  expect(report).toMatch(/line 1 · error yaml-malformed: .+\n {6}→ .+/);
  expect(report).toMatch(/unknown-term/);
  expect(report).toMatch(/search {2,}2 {2,}14 {2,}70 {2,}83 %/);
  expect(report).toMatch(/4 errors, 0 warnings\.$/);
});
