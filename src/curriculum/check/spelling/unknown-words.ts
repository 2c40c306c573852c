import type { Knows } from './open-spellers.ts';

const WORD = /\p{L}[\p{L}\p{M}]*(?:[’'\-‑]\p{L}[\p{L}\p{M}]*)*/gu;
/** Letters alone, initials and abbreviations in capitals are no words of a dictionary. */
const NO_WORD = /^(?:\p{L}|\p{Lu}+)$/u;
/** What Romanian hangs on a word with a hyphen, before or behind it; English hangs an s. */
const HANGS =
  /^(?:i|l|o|a|le|ul|ului|uri|urile|urilor|s|se|m|mi|t|ți|v|vă|ne|n|nu|ni|li|și|într|dintr|printr|prin|de|c|d|ll|re|ve)$/iu;

/** Words of a text that neither the dictionary nor the project's own list knows, each once, as written. */
export function unknownWords(text: string, knows: Knows, own: ReadonlySet<string>): string[] {
  const isKnown = (word: string): boolean => own.has(word.toLowerCase()) || knows(word) || knows(word.toLowerCase());
  const unknown = new Set<string>();
  for (const [found] of text.normalize('NFC').matchAll(WORD)) {
    const word = found.replaceAll('’', "'").replaceAll('‑', '-');
    if (NO_WORD.test(word) || isKnown(word)) continue;
    const parts = word.split(/['-]/);
    if (parts.length === 1 || !parts.every((part) => NO_WORD.test(part) || HANGS.test(part) || isKnown(part))) unknown.add(found);
  }
  return [...unknown];
}
