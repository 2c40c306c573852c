import { LANGUAGES, type Language } from '#kernel/writing.ts';
import { passageText } from '../parse/passage-text.ts';
import type { Lesson, Page, Passage, Term } from '../parse/tree.ts';
import { fold } from '../search/fold.ts';
import type { Report, Rule } from './rule.ts';
import { allProse } from './prose.ts';
import { allPages, directivesIn, pagesOf } from './walk.ts';

/** Terms exist, translations keep them and use the glossary's words, and forbidden variants are not used. */
export const checkTerms: Rule = (tree, report) => {
  const terms = new Map(tree.terms.map((term) => [term.id, term]));
  for (const { page, language } of allPages(tree)) {
    for (const passage of page.passages) {
      for (const { node, value, line } of directivesIn(passage, 'term')) {
        const term = terms.get(value('id'));
        const place = { file: page.file, line };
        if (value('id') !== '' && !term && tree.glossaryIsRead)
          report(place, 'unknown-term', `glossary.yaml has no term “${value('id')}”.`, 'Add it there, or correct the id.');
        if (term && !isFormOf(passageText(node), term, language)) {
          report(
            place,
            'term-differs',
            `“${passageText(node)}” is marked as “${term.term[language]}”.`,
            `Use the glossary’s word, or add this form under forms: ${language} of ${term.id}.`,
            'warning',
          );
        }
      }
    }
  }
  for (const lesson of Object.values(tree.lessons)) checkKept(lesson, report);
  checkForbidden(tree, report);
};

/** A translated passage marks the same terms as its original. */
function checkKept(lesson: Lesson, report: Report): void {
  const original = lesson.pages[lesson.original];
  if (!original) return;
  for (const [, page] of pagesOf(lesson)) {
    if (page === original) continue;
    for (const [index, passage] of page.passages.entries()) {
      const source = original.passages[index];
      if (!source || passage.kind === 'untranslated') continue;
      const [here, there] = [termIds(passage), termIds(source)];
      for (const id of there) if (!here.has(id)) sayMissing(page, passage, id, report);
    }
  }
}

const termIds = (passage: Passage): Set<string> => new Set(directivesIn(passage, 'term').map(({ value }) => value('id')));

function sayMissing(page: Page, passage: Passage, id: string, report: Report): void {
  report(
    { file: page.file, line: passage.line },
    'term-missing',
    `The original marks the term “${id}” here, the translation does not.`,
    `Mark it: :term[…]{id=${id}}.`,
    'warning',
  );
}

/** Inflected forms share their beginning with the term; those that do not are listed in `forms`. */
function isFormOf(words: string, term: Term, language: Language): boolean {
  const [given] = fold(words).split(' ');
  if (!given) return true;
  const known = [term.term[language], ...(term.forms[language] ?? [])].flatMap((form) => fold(form).split(' ')).filter(Boolean);
  return known.some((word) => {
    const length = Math.max(2, Math.min(4, word.length - 1));
    return given.slice(0, length) === word.slice(0, length);
  });
}

interface Forbidden {
  words: string[];
  variant: string;
  term: Term;
}

function checkForbidden(tree: Parameters<Rule>[0], report: Report): void {
  const byFirstWord = new Map<Language, Map<string, Forbidden[]>>();
  for (const language of LANGUAGES) {
    const index = new Map<string, Forbidden[]>();
    for (const term of tree.terms) {
      for (const variant of term.forbidden[language] ?? []) {
        const words = lowerWords(variant);
        const [first] = words;
        if (first !== undefined) index.set(first, [...(index.get(first) ?? []), { words, variant, term }]);
      }
    }
    byFirstWord.set(language, index);
  }
  for (const prose of allProse(tree)) {
    if (prose.file === 'glossary.yaml') continue;
    const index = byFirstWord.get(prose.language);
    if (!index || index.size === 0) continue;
    const words = lowerWords(prose.text);
    const told = new Set<string>();
    for (const [at, word] of words.entries()) {
      for (const { words: wanted, variant, term } of index.get(word) ?? []) {
        if (told.has(variant) || !wanted.every((part, offset) => words[at + offset] === part)) continue;
        told.add(variant);
        const place = { file: prose.file, ...(prose.line === undefined ? {} : { line: prose.line }) };
        report(
          place,
          'forbidden-variant',
          `“${variant}” is not used for ${term.id}.`,
          `Write “${term.term[prose.language]}”.`,
          'warning',
        );
      }
    }
  }
}

const lowerWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
