import { LANGUAGES } from '#kernel/writing.ts';
import { passageText, wordsOf } from '../parse/passage-text.ts';
import type { Rule } from './rule.ts';
import { LANGUAGE_NAMES, allPages, yamlTexts } from './walk.ts';

/** What `npm run lesson:new` leaves for a person to write. */
const TO_WRITE = '…';

/** Texts that are still an ellipsis, and texts that are the same in two languages and so were left behind. */
export const checkUnfinished: Rule = (tree, report) => {
  for (const { page, language } of allPages(tree)) {
    const say = (line: number, what: string): void =>
      report(
        { file: page.file, line },
        'text-to-write',
        `${what} is still to be written in ${LANGUAGE_NAMES[language]}.`,
        'Write it in place of “…”.',
        'warning',
      );
    if (page.title === TO_WRITE) say(2, 'The title');
    if (page.summary === TO_WRITE) say(3, 'The summary');
    for (const passage of page.passages)
      if (passageText(passage.node).split('\n').includes(TO_WRITE)) say(passage.line, 'A passage');
  }
  for (const { file, line, where, texts } of yamlTexts(tree)) {
    const place = { file, ...(line === undefined ? {} : { line }) };
    for (const language of LANGUAGES) {
      if (texts[language].trim() === TO_WRITE)
        report(
          place,
          'text-to-write',
          `The ${where} is still to be written in ${LANGUAGE_NAMES[language]}.`,
          'Write it in place of “…”.',
          'warning',
        );
      else if (language !== 'en' && texts[language] === texts.en && wordsOf(texts.en.replace(/`[^`]*`/g, '')).length >= 4) {
        report(
          place,
          'left-untranslated',
          `The ${where} is the same in ${LANGUAGE_NAMES[language]} as in English.`,
          'Translate it.',
          'warning',
        );
      }
    }
  }
};
