import type { Language } from '#kernel/writing.ts';

/**
 * Forms of a folded word that PostgreSQL's stemmers (Snowball) take for other words. Used on both sides, in the index and
 * in the question, so they need to be alike and not to be words.
 */
export function otherForms(word: string, language: Language): string[] {
  if (language === 'ro') return romanianForms(word);
  if (language === 'sr') return [serbianRoot(word)].filter((root) => root !== word);
  return [];
}

/** A folded text with the other forms of its words after it. */
export function withOtherForms(folded: string, language: Language): string {
  const more = folded.split(' ').flatMap((word) => otherForms(word, language));
  return more.length === 0 ? folded : `${folded} ${more.join(' ')}`;
}

/**
 * The Romanian stemmer cuts the infinitive's ending off `cautare` (caut) but not off the plural of the same noun,
 * `cautari` (cautar), and keeps the `-uri` of `titluri`.
 */
function romanianForms(word: string): string[] {
  const noun = /^(.{2,}[aei])r(?:i|ii|ile|ilor)$/.exec(word)?.[1];
  if (noun !== undefined) return [`${noun}re`];
  const neuter = /^(.{3,})uri(?:i|le|lor)?$/.exec(word)?.[1];
  return neuter === undefined ? [] : [neuter, `${neuter}u`];
}

/**
 * Endings of Serbian nouns, adjectives and verbs, without diacritics, longest first. The plural's `-ovi` is not among them:
 * the stemmer knows it, and without it `naslov` (title) and `našli` (found) would be one word.
 */
const SERBIAN_ENDINGS = `
  njima ajuci ima ama oga ome omu imo ite iti ati eti uti ila ilo ili ile
  ala alo ali ale ela elo eli ele ula ulo uli ule amo ate aju emo ete jem jes nja nje nju om em og oj ih im io ao eo uo am as
  is es je ju a e i o u
`
  .trim()
  .split(/\s+/)
  .sort((a, b) => b.length - a.length);

/**
 * What is left of a Serbian word without its ending, at least three letters. The Serbian stemmer has `nauciti` (nauci) and
 * `nauce` (nauc), `upit` (upi) and `upita` (upit) for different words. `citaoci` goes back to `citalac`, `biblioteci` to `bibliotek`.
 */
function serbianRoot(word: string): string {
  const ending = SERBIAN_ENDINGS.find((candidate) => word.endsWith(candidate) && word.length - candidate.length >= 3);
  const root = ending === undefined ? word : word.slice(0, -ending.length);
  return root.replace(/([aeio])oc$/, '$1lac').replace(/tec$/, 'tek');
}
