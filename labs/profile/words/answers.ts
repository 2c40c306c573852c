import { toLatin } from '../../../src/kernel/serbian/to-latin.ts';
import { has } from '../networks.ts';
import type { Brand, Profile, ProfileWork, Question, Say } from '../work.ts';
import { isAddress, plainOf } from './same.ts';

/** What a visitor of the profile reads without opening anything. Captions belong to posts and are not among it. */
export function readable({ network, ...texts }: Profile): string {
  const fields = ['name', 'nameOther', 'bio', 'bioOther', 'description', 'address', 'phone', 'hours', 'link'] as const;
  return fields
    .filter((field) => field === 'nameOther' || (field === 'bioOther' ? has(network, 'bio') : has(network, field)))
    .map((field) => texts[field])
    .filter((text) => text.trim() !== '')
    .join('\n')
    .normalize('NFC');
}

type Language = ProfileWork['language'];
/** Serbian patterns are Latin and are tried on the text in Latin. `\b` knows no letters with diacritics, so words begin after a gap. */
const word = (choices: string): RegExp => new RegExp(`(?:^|[^\\p{L}])(?:${choices})(?:[^\\p{L}]|$)`, 'iu');
const WHO: Record<Language, RegExp> = {
  en: /(?:^|[^\p{L}])(?:librar(?:y|ies)|bookmobile|reading room)/iu,
  ro: /(?:^|[^\p{L}])(?:bibliotec|bibliobuz|sal[aă] de lectur)/iu,
  sr: /(?:^|[^\p{L}])(?:bibliote[kc]|bibliobus|čitaonic)/iu,
};
const WHERE: Record<Language, RegExp> = {
  en: /\d+[a-z]? \p{Lu}\p{L}+ (?:street|st|road|rd|lane|square|avenue)(?:[^\p{L}]|$)/iu,
  ro: /(?:^|[^\p{L}])(?:str\.|strada|bd\.|bulevardul|calea|piața|aleea)\s*\p{L}/iu,
  sr: /(?:^|[^\p{L}])(?:ul\.|ulica|trg|bulevar|bb(?:[^\p{L}]|$)|\p{L}+(?:eva|ova|ska|ina) (?:br\. ?)?\d)/iu,
};
const ACTION: Record<Language, RegExp> = {
  en: word('come|visit|call|write|ask|join|book|borrow|sign up|drop in|message|reserve|see|follow|find'),
  ro: word(
    'veniți|vizitați(?:-ne)?|sunați|scrieți|întrebați|înscrieți|rezervați|împrumutați|intrați|citiți|urmăriți|treceți|vino|scrie|sună|întreabă|vedeți|aflați',
  ),
  sr: word(
    'dođite|posetite|pozovite|pišite|pitajte|upišite|učlanite|rezervišite|pozajmite|svratite|javite|pratite|pogledajte|dođi|piši|pitaj|javi',
  ),
};
const HOUR = String.raw`(?:[01]?\d|2[0-4])(?:[:.]\d\d)?\s?(?:h|am|pm)?`;
/** `9–17`, `09:00 do 17:00`: two hours of a day; telephone numbers have more digits on a side. */
const HOURS = new RegExp(String.raw`(?<![\d\-–/.:+])${HOUR}\s?(?:–|-|do|to|la|and|și|i)\s?${HOUR}(?![\d\-–/:])`, 'iu');
const LINK = /(?:https?:\/\/|www\.)\S+\.\S{2,}/i;

/** Does the profile answer the question, as far as a pattern can tell? */
export function isAnswered(
  question: Question,
  profile: Profile,
  { language, brand }: Pick<ProfileWork, 'language' | 'brand'>,
): boolean {
  const said = readable(profile);
  const text = language === 'sr' ? toLatin(said) : said;
  if (question === 'link') return (has(profile.network, 'link') && isAddress(profile.link)) || LINK.test(text);
  if (question === 'hours') return HOURS.test(withoutPhones(text));
  if (question === 'who') return WHO[language].test(text);
  if (question === 'action') return ACTION[language].test(text);
  return WHERE[language].test(text) || namesPlace(text, brand);
}

/** Six and more digits without hours among them are a telephone number and no opening time. */
const withoutPhones = (text: string): string =>
  text.replace(/\+?\d[\d ()/.-]{6,}\d/g, (found) =>
    found.replace(/\D/g, '').length >= 6 && !/[:.]\d\d ?-/.test(found) ? ' ' : found,
  );

const namesPlace = (text: string, { town, address }: Brand): boolean =>
  [town, address].some((fact) => plainOf(fact) !== '' && ` ${plainOf(text)} `.includes(` ${plainOf(fact)} `));

/** Do the words that the learner points to stand in the profile? */
export const pointsTo = (say: Say, profile: Profile): boolean =>
  plainOf(say.words).length >= 2 && ` ${plainOf(readable(profile))} `.includes(` ${plainOf(say.words)} `);
