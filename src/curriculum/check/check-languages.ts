import { LANGUAGES, type Language } from '#kernel/writing.ts';
import { foldSource } from '../parse/fingerprint.ts';
import { wordsOf, passageText } from '../parse/passage-text.ts';
import type { Lesson, Page, Passage } from '../parse/tree.ts';
import type { Report, Rule } from './rule.ts';
import { LANGUAGE_NAMES, directivesIn, pagesOf } from './walk.ts';

/** Every language of a lesson has the same passages, of the same kinds, in the same order; translations are stamped. */
export const checkLanguages: Rule = (tree, report) => {
  for (const lesson of Object.values(tree.lessons)) {
    const original = lesson.pages[lesson.original];
    if (!original) {
      report(
        { file: `lessons/${lesson.slug}/${lesson.original}.md` },
        'missing-original',
        `The lesson’s original language is ${LANGUAGE_NAMES[lesson.original]}, and its text is missing.`,
        'Write it, or name another language as “original” in lesson.yaml.',
      );
      continue;
    }
    checkOriginal(original, report);
    for (const language of LANGUAGES) {
      const file = `lessons/${lesson.slug}/${language}.md`;
      if (!lesson.pages[language])
        report(
          { file },
          'missing-translation',
          `The lesson is missing in ${LANGUAGE_NAMES[language]}; readers see the original.`,
          `Write ${language}.md.`,
          'warning',
        );
    }
    for (const [language, page] of pagesOf(lesson)) {
      if (page === original) continue;
      checkStamp(lesson, page, report);
      comparePages(original, page, language, report);
    }
  }
};

function checkOriginal(page: Page, report: Report): void {
  if (page.stamp)
    report(
      { file: page.file, line: 1 },
      'stamp-in-original',
      'The original carries “translated:”.',
      'Remove it; only translations remember what they were made from.',
    );
  if (page.passages.length === 0) report({ file: page.file }, 'empty-lesson', 'The lesson has no passages.', 'Write its text.');
  for (const passage of page.passages) {
    if (passage.kind === 'untranslated')
      report(
        { file: page.file, line: passage.line },
        'untranslated-in-original',
        '“::untranslated” stands in the original.',
        'It belongs into translations only.',
      );
  }
}

function checkStamp(lesson: Lesson, page: Page, report: Report): void {
  const place = { file: page.file, line: 1 };
  const slug = lesson.slug;
  if (!page.stamp)
    report(
      place,
      'unstamped-translation',
      'The translation does not say what it was made from, so it counts as stale.',
      `When it is complete, run: npm run translations:stamp -- ${slug}.`,
      'warning',
    );
  else if (page.stamp.from !== lesson.original) {
    report(
      place,
      'stamp-language',
      `The translation says that it was made from ${LANGUAGE_NAMES[page.stamp.from]}; the original is ${LANGUAGE_NAMES[lesson.original]}.`,
      `Compare it with the original and run: npm run translations:stamp -- ${slug}.`,
    );
  }
}

/** Count, kinds and numbers of two pages; the first one leads. */
export function comparePages(leading: Page, other: Page, language: Language, report: Report): void {
  const count = Math.max(leading.passages.length, other.passages.length);
  for (let index = 0; index < count; index++) {
    const [ours, theirs] = [leading.passages[index], other.passages[index]];
    const which = `Passage ${index + 1}`;
    if (!ours && theirs) {
      report(
        { file: other.file, line: theirs.line },
        'passage-parity',
        `${which} (${theirs.kind}) has no counterpart in ${leading.file}.`,
        `Both need the same passages; ${leading.file} has ${leading.passages.length}, this file ${other.passages.length}.`,
      );
      return;
    }
    if (ours && !theirs) {
      report(
        { file: other.file },
        'passage-parity',
        `${which} of ${leading.file} (${ours.kind}, line ${ours.line}) is missing here.`,
        'Translate it, or put “::untranslated” in its place.',
      );
      return;
    }
    if (!ours || !theirs || theirs.kind === 'untranslated') continue;
    if (ours.kind !== theirs.kind) {
      report(
        { file: other.file, line: theirs.line },
        'passage-parity',
        `${which} is ${theirs.kind} here and ${ours.kind} in ${leading.file}, line ${ours.line}.`,
        'Keep the same kinds in the same order; a passage not yet translated is “::untranslated”.',
      );
      return;
    }
    compareDirectives(ours, theirs, which, other.file, leading.file, report);
    if (isLeftInOriginal(ours, theirs)) {
      report(
        { file: other.file, line: theirs.line },
        'left-untranslated',
        `${which} is word for word that of ${leading.file}.`,
        `Translate it into ${LANGUAGE_NAMES[language]}, or write “::untranslated”.`,
        'warning',
      );
    }
  }
}

function compareDirectives(ours: Passage, theirs: Passage, which: string, file: string, leading: string, report: Report): void {
  const names = ['exercise', 'good', 'lab', 'quiz', 'figure', 'callout'];
  const describe = (passage: Passage): string[] =>
    directivesIn(passage, ...names).map(({ node }) =>
      [
        node.name,
        ...Object.entries(node.attributes ?? {})
          .map(([key, value]) => `${key}=${value}`)
          .sort(),
      ].join(' '),
    );
  const [left, right] = [describe(ours), describe(theirs)];
  const index = left.findIndex((entry, at) => entry !== right[at]);
  const differing = index === -1 && right.length > left.length ? left.length : index;
  if (differing === -1) return;
  report(
    { file, line: theirs.line },
    'directive-differs',
    `${which} has “${right[differing] ?? 'nothing'}” where ${leading} has “${left[differing] ?? 'nothing'}”.`,
    'Give both the same directives with the same values.',
  );
}

const isLeftInOriginal = (ours: Passage, theirs: Passage): boolean =>
  !['code', 'lab', 'quiz', 'figure'].includes(ours.kind) &&
  foldSource(ours.source) === foldSource(theirs.source) &&
  wordsOf(passageText(ours.node)).length >= 4;
