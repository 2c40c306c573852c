import type { Language } from '#kernel/writing.ts';

/**
 * Forms of a folded word that PostgreSQL's stemmer takes for other words. Its Romanian one cuts the infinitive's ending
 * off `cautare` (caut) but not off the plural of the same noun, `cautari` (cautar), and keeps the `-uri` of `titluri`.
 * Used on both sides, in the index and in the question.
 */
export function otherForms(word: string, language: Language): string[] {
  if (language !== 'ro') return [];
  const noun = /^(.{2,}[aei])r(?:i|ii|ile|ilor)$/.exec(word)?.[1];
  if (noun !== undefined) return [`${noun}re`];
  const neuter = /^(.{3,})uri(?:i|le|lor)?$/.exec(word)?.[1];
  return neuter === undefined ? [] : [neuter, `${neuter}u`];
}

/** A folded text with the other forms of its words after it. */
export function withOtherForms(folded: string, language: Language): string {
  const more = folded.split(' ').flatMap((word) => otherForms(word, language));
  return more.length === 0 ? folded : `${folded} ${more.join(' ')}`;
}
