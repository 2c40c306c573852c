import { fingerprint } from '../parse/fingerprint.ts';
import type { Page } from '../parse/tree.ts';
import type { Language } from '#kernel/writing.ts';

/** A fingerprint that other YAML readers would take for a number is quoted. */
const scalar = (value: string): string => (/^\d+(e\d+)?$/i.test(value) ? `'${value}'` : value);

/**
 * The translation's text with `translated:` written from the original as it is now. Nothing else changes, byte for
 * byte; line ends follow the file. Undefined when the file has no front matter to write into.
 */
export function stampTranslation(text: string, original: Page, from: Language): string | undefined {
  const front = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(?=^---[ \t]*(?:\r?\n|$))/m.exec(text);
  if (!front || front.index !== 0) return undefined;
  const [, opening = '', inside = ''] = front;
  const end = opening.endsWith('\r\n') ? '\r\n' : '\n';
  const written = [
    'translated:',
    `  from: ${from}`,
    `  title: ${scalar(fingerprint(original.title))}`,
    `  summary: ${scalar(fingerprint(original.summary))}`,
    `  passages: [${original.passages.map((passage) => scalar(passage.fingerprint)).join(', ')}]`,
    '',
  ].join(end);
  // The old block: its key and every following line that is indented, blank or a closing bracket at the margin.
  const old = /^translated:.*(?:\r?\n|$)(?:(?:[ \t]+\S.*|[ \t]*|[\]}].*)(?:\r?\n|$(?![\s\S])))*/m.exec(inside);
  const changed =
    old && old[0] !== '' ? inside.slice(0, old.index) + written + inside.slice(old.index + old[0].length) : inside + written;
  return opening + changed + text.slice(opening.length + inside.length);
}
