import type { Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { toLatin } from '#kernel/serbian/to-latin.ts';
import { languageOf, type ByLanguage, type Writing } from '#kernel/writing.ts';

/** Addresses stay as they are in both scripts, also when they stand in running text. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>„“”"]+|[^\s@:„“(]+@[^\s@]+\.[^\s@„“)]+/gu;

/** Text in a writing: Serbian Latin is derived, addresses untouched; every other writing stays as written. */
export function inWriting(text: string, writing: Writing): string {
  return writing === 'sr-Latn' ? outside(text, ADDRESS, toLatin) : text;
}

/** A plain text of a YAML file in a writing. Its only mark, `:lat[…]`, keeps its words in Latin and vanishes. */
export function plainIn(texts: ByLanguage, writing: Writing): string {
  return plain(texts[languageOf(writing)], writing);
}

/** As `plainIn`, for a text that is already chosen. */
export function plain(text: string, writing: Writing): string {
  return text
    .split(/(:lat\[[^\]]*\])/)
    .map((part, index) => (index % 2 === 1 ? part.slice(5, -1) : inWriting(part, writing)))
    .join('');
}

/** Derives Serbian Latin on the syntax tree, in place: words only, never code, addresses, attributes or `:lat[…]`. */
export function latinise(tree: Nodes): void {
  visit(tree, (node) => {
    if (node.type === 'textDirective' && node.name === 'lat') return SKIP;
    if (node.type === 'text') node.value = outside(node.value, ADDRESS, toLatin);
    return undefined;
  });
}

function outside(text: string, kept: RegExp, change: (part: string) => string): string {
  let result = '';
  let end = 0;
  for (const match of text.matchAll(kept)) {
    result += change(text.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return result + change(text.slice(end));
}
