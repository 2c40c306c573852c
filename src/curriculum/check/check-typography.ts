import type { Report, Rule } from './rule.ts';
import { allProse, type Prose } from './prose.ts';

/** Letters, quotes and tone: what a machine can see of good Romanian and Serbian. */
export const checkTypography: Rule = (tree, report) => {
  for (const prose of allProse(tree)) {
    if (prose.text.includes('!')) {
      say(
        prose,
        report,
        'exclamation-mark',
        `An exclamation mark: “${around(prose.text, prose.text.indexOf('!'))}”.`,
        'End the sentence with a full stop; put code in backticks.',
        'warning',
      );
    }
    if (prose.language === 'ro') checkRomanian(prose, report);
    if (prose.language === 'sr') checkSerbian(prose, report);
  }
};

function checkRomanian(prose: Prose, report: Report): void {
  const cedilla = /[şţŞŢ]/.exec(prose.text);
  if (cedilla)
    say(
      prose,
      report,
      'cedilla',
      `“${wordAt(prose.text, cedilla.index)}” is written with a cedilla.`,
      'Write ș and ț with a comma below.',
      'error',
    );
  checkQuotes(prose, report, '”', '„…”', /["“]/);
}

function checkSerbian(prose: Prose, report: Report): void {
  checkQuotes(prose, report, '“', '„…“', /["”]/);
  for (const [word] of prose.text.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (/\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word)) {
      say(
        prose,
        report,
        'mixed-script',
        `“${word}” mixes Cyrillic and Latin letters.`,
        'Type the whole word in one script; put a hyphen before a Cyrillic ending.',
        'error',
      );
    }
  }
  if (!prose.inPage) return;
  // Neighbouring words are told together: they are marked together, too.
  const told = new Set<string>();
  for (const [run] of prose.text.matchAll(
    /(?<![\p{L}\p{M}])(?:\p{Script=Latin}\p{M}*)+(?:[ ’'-](?:\p{Script=Latin}\p{M}*)+)*(?![\p{L}\p{M}])/gu,
  )) {
    if (told.has(run)) continue;
    told.add(run);
    say(
      prose,
      report,
      'latin-in-cyrillic',
      `“${run.slice(0, 80)}” stands in Latin letters.`,
      `Write it in Cyrillic, or mark it: :lat[${run.slice(0, 80)}].`,
      'warning',
    );
  }
}

function checkQuotes(prose: Prose, report: Report, closing: string, shown: string, wrong: RegExp): void {
  const odd = wrong.exec(prose.text);
  if (odd)
    say(
      prose,
      report,
      'quotes',
      `The quotation mark ${odd[0]} near “${around(prose.text, odd.index)}”.`,
      `Write ${shown}.`,
      'warning',
    );
  else if (count(prose.text, '„') !== count(prose.text, closing))
    say(prose, report, 'quotes', 'A quotation is opened and not closed, or closed and not opened.', `Write ${shown}.`, 'warning');
}

function say(prose: Prose, report: Report, code: string, message: string, remedy: string, severity: 'error' | 'warning'): void {
  report(
    { file: prose.file, ...(prose.line === undefined ? {} : { line: prose.line }) },
    code,
    message,
    prose.inPage ? remedy : `${remedy} (${prose.language})`,
    severity,
  );
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;
const around = (text: string, index: number): string =>
  text
    .slice(Math.max(0, index - 20), index + 12)
    .replace(/\s+/g, ' ')
    .trim();
const wordAt = (text: string, index: number): string =>
  `${/[\p{L}\p{M}]*$/u.exec(text.slice(0, index))?.[0] ?? ''}${/^[\p{L}\p{M}]*/u.exec(text.slice(index))?.[0] ?? ''}`;
