import type { Writing } from '#kernel/writing.ts';

/** Two signs that are one letter: Serbian Latin sorts and lists lj, nj and dž by themselves. */
const DIGRAPHS: Partial<Record<Writing, RegExp>> = { 'sr-Latn': /^(?:lj|nj|dž)/i };

/** The letter under which a word stands in its alphabet; `#` for what begins with a digit or a sign. */
export function letterOf(word: string, writing: Writing): string {
  const text = word.normalize('NFC').trimStart();
  const digraph = DIGRAPHS[writing]?.exec(text)?.[0];
  if (digraph) return digraph.charAt(0).toUpperCase() + digraph.slice(1).toLowerCase();
  const first = [...text][0] ?? '';
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase(writing) : '#';
}

/** Terms that are sorted already, in groups of one letter. A letter that comes again (foreign words among ours) joins its first group. */
export function groupByLetter<Term extends { term: string }>(
  terms: readonly Term[],
  writing: Writing,
): { letter: string; terms: Term[] }[] {
  const groups = new Map<string, Term[]>();
  for (const term of terms) {
    const letter = letterOf(term.term, writing);
    const group = groups.get(letter);
    if (group) group.push(term);
    else groups.set(letter, [term]);
  }
  return [...groups].map(([letter, members]) => ({ letter, terms: members }));
}
