/** ISO 639-1, two letters each, in one string: the codes that `lang` and `hreflang` may begin with. */
const LANGUAGES =
  'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu';
const known = new Set(LANGUAGES.split(' '));
/** Scripts that a page of our readers may be in (ISO 15924). */
const scripts = new Set(['latn', 'cyrl', 'grek', 'arab', 'hebr', 'hans', 'hant', 'deva', 'armn', 'geor', 'beng', 'thai']);
/** Region words that people write and that are no ISO 3166 codes of a country. */
const wrongRegions = new Set(['uk', 'eu', 'yu', 'en']);

/** True for `sr`, `sr-Latn`, `ro-RO`, `sr-Cyrl-RS`; false for `en-UK`, `sr-Lat`, `rs`, `serbian`. */
export function isLanguageTag(tag: string): boolean {
  const match = /^([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?$/i.exec(tag.trim());
  if (!match) return false;
  const [, language = '', script, region] = match.map((part) => part?.toLowerCase());
  if (language.length === 2 && !known.has(language)) return false;
  if (script !== undefined && !scripts.has(script)) return false;
  return region === undefined || !wrongRegions.has(region);
}

export type Script = 'latin' | 'cyrillic';

const CYRILLIC_LANGUAGES = new Set(['mk', 'bg', 'ru', 'uk', 'be']);
const LATIN_LANGUAGES = new Set(['en', 'ro', 'de', 'fr', 'hu', 'it', 'es', 'hr', 'sl', 'bs', 'sk', 'cs', 'pl', 'sq']);

/** The script that a tag promises; undefined for bare `sr`, which has two, and for languages that we cannot judge. */
export function scriptOf(tag: string): Script | undefined {
  const [language = '', second = ''] = tag.toLowerCase().split('-');
  if (second === 'latn') return 'latin';
  if (second === 'cyrl') return 'cyrillic';
  if (LATIN_LANGUAGES.has(language)) return 'latin';
  return CYRILLIC_LANGUAGES.has(language) ? 'cyrillic' : undefined;
}
