import { IntlMessageFormat } from 'intl-messageformat';
import { languageOf, type Writing } from '#kernel/writing.ts';
import { inWriting } from './in-writing.ts';
import texts from './labels.json' with { type: 'json' };

/** Words that the engine itself adds to a lesson; the lesson's author never wrote them. */
export type LabelKey = keyof (typeof texts)['en'];

const made = new Map<string, IntlMessageFormat>();

/** One of the engine's own words in a writing. */
export function label(writing: Writing, key: LabelKey, values: Record<string, number> = {}): string {
  const language = languageOf(writing);
  const name = `${language}.${key}`;
  let message = made.get(name);
  if (!message) made.set(name, (message = new IntlMessageFormat(texts[language][key], language)));
  return inWriting(String(message.format(values)), writing);
}
