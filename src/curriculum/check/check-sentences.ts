import { allProse } from './prose.ts';
import type { Rule } from './rule.ts';
import { LANGUAGE_NAMES } from './walk.ts';

/** A sentence is long from here on, in words; more than a quarter of long ones tire a reader. After Yoast's rule; the figures are ours to keep. */
const LONG = 20;
const LONG_PART = 0.25;
/** One that nobody reads aloud in a breath. */
const TOO_LONG = 40;
/** A short page has too few sentences for a share to mean anything. */
const LEAST_SENTENCES = 12;

/** Where a sentence ends: a mark, perhaps a closing quotation mark, and then room. Numbers such as 3.5 and 10.30 hold none. */
const ENDS = /(?<=[.!?…][”“"»)]?)\s+|\n+/u;
const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu;

/** Sentences of a text with their number of words. */
export const sentencesOf = (text: string): { text: string; words: number }[] =>
  text
    .split(ENDS)
    .map((sentence) => ({ text: sentence.trim(), words: sentence.match(WORDS)?.length ?? 0 }))
    .filter(({ words }) => words > 0);

/** Pages are read aloud by busy people: few long sentences, and none without end. */
export const checkSentences: Rule = (tree, report) => {
  const pages = new Map<string, { long: number; all: number; language: string }>();
  for (const { file, line, language, text, inPage } of allProse(tree)) {
    if (!inPage) continue;
    const page = pages.get(file) ?? { long: 0, all: 0, language: LANGUAGE_NAMES[language] };
    pages.set(file, page);
    for (const sentence of sentencesOf(text)) {
      page.all++;
      if (sentence.words > LONG) page.long++;
      if (sentence.words > TOO_LONG)
        report(
          { file, ...(line === undefined ? {} : { line }) },
          'sentence-too-long',
          `A sentence has ${sentence.words} words: “${sentence.text.slice(0, 60)}…”.`,
          `Make two or three of it; at most ${TOO_LONG} words.`,
          'warning',
        );
    }
  }
  for (const [file, { long, all, language }] of pages)
    if (all >= LEAST_SENTENCES && long / all > LONG_PART)
      report(
        { file },
        'sentences-long',
        `${long} of ${all} ${language} sentences have more than ${LONG} words.`,
        `Shorten some: at most a quarter should be that long.`,
        'warning',
      );
};
