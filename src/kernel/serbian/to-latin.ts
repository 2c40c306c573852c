/**
 * Serbian Cyrillic → Serbian Latin. This direction is exact: each of the thirty letters has one Latin letter or
 * digraph (Pravopis; ISO 9 is another scheme and is not meant). Characters outside Serbian Cyrillic stay as they are,
 * so foreign names, code and addresses that are already Latin pass through untouched.
 */
const PAIRS: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'đ', е: 'e', ж: 'ž', з: 'z', и: 'i', ј: 'j', к: 'k', л: 'l', љ: 'lj', м: 'm',
  н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'ć', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'č', џ: 'dž', ш: 'š',
  // Accented vowels of dictionaries that Unicode has as one letter; the other accents are combining marks and stay.
  ѐ: 'è', ѝ: 'ì', ӣ: 'ī', ӯ: 'ū',
}; // prettier-ignore
const DIGRAPHS = new Set(['љ', 'њ', 'џ']);
const CYRILLIC = /[\u0400-\u04ff]/;
const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;
/** What stands between two letters of one word without being seen: accents, soft hyphens, joiners. */
const UNSEEN = /[\p{M}\p{Cf}]/u;

/** The nearest letter of the same word in that direction. */
function neighbour(letters: readonly string[], index: number, step: 1 | -1): string | undefined {
  let at = index + step;
  while (UNSEEN.test(letters[at] ?? '')) at += step;
  const letter = letters[at];
  return letter !== undefined && LETTER.test(letter) ? letter : undefined;
}

/** Is the word around a capital digraph written in capitals? The letter to the right decides, at the end the one to the left. */
function amongCapitals(letters: readonly string[], index: number): boolean {
  const decisive = neighbour(letters, index, 1) ?? neighbour(letters, index, -1);
  return decisive !== undefined && UPPER.test(decisive);
}

/**
 * The text in Latin. A capital digraph becomes `LJ` inside a word of capitals and `Lj` otherwise: ЊЕГОШ → NJEGOŠ,
 * Његош → Njegoš, a lone Љ → Lj. The result is in NFC; `toLatin(toLatin(x)) === toLatin(x)`.
 */
export function toLatin(text: string): string {
  if (!CYRILLIC.test(text)) return text.normalize('NFC');
  const letters = [...text.normalize('NFC')];
  let latin = '';
  for (const [index, letter] of letters.entries()) {
    const small = letter.toLowerCase();
    const pair = PAIRS[small];
    if (pair === undefined) latin += letter;
    else if (letter === small) latin += pair;
    else if (DIGRAPHS.has(small))
      latin += amongCapitals(letters, index) ? pair.toUpperCase() : pair.charAt(0).toUpperCase() + pair.slice(1);
    else latin += pair.toUpperCase();
  }
  // A Cyrillic letter that carries a combining accent keeps it; composing again joins them where Unicode can.
  return latin.normalize('NFC');
}

/** What stays as it is in running text: `code`, addresses of the web and of mail. */
const PROTECTED = /`[^`]*`|\bhttps?:\/\/[^\s<>"„“]+|\bwww\.[^\s<>"„“]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** Like `toLatin`, leaving code in backticks, web addresses and mail addresses untouched. */
export function proseToLatin(text: string): string {
  let latin = '';
  let from = 0;
  for (const match of text.matchAll(PROTECTED)) {
    latin += toLatin(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return latin + toLatin(text.slice(from));
}
