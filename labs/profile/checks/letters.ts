import type { Finding } from '../../../src/labs/contract.ts';
import { fail, limitOf, NETWORK_NAMES, type Check } from '../check.ts';
import { has } from '../networks.ts';
import { areOneName, cedillaWord, mixedWord, shareOf } from '../words/script.ts';
import type { Profile, ProfileWork, Script } from '../work.ts';

const other = (script: Script): Script => (script === 'latin' ? 'cyrillic' : 'latin');

/** Texts of a profile with the script in which they have to be. */
function textsOf(profile: Profile, { language, script }: ProfileWork): { field: string; text: string; script: Script }[] {
  const written = (['name', 'bio', 'description', 'hours', 'caption', 'address'] as const)
    .filter((field) => has(profile.network, field))
    .map((field) => ({ field, text: profile[field], script }));
  if (language !== 'sr') return written;
  const second = has(profile.network, 'bio') ? (['nameOther', 'bioOther'] as const) : (['nameOther'] as const);
  return [...written, ...second.map((field) => ({ field, text: profile[field], script: other(script) }))];
}

/** Romanian letters with a comma below, Serbian texts each in one script and the name in both. */
export const letters: Check = {
  id: 'letters',
  basis: 'own.profile.script',
  look: (work, context) =>
    work.profiles.flatMap((profile): Finding[] => {
      const network = NETWORK_NAMES[profile.network];
      const at = (field: string): string => `${profile.network}.${field}`;
      const found = textsOf(profile, work).flatMap(({ field, text, script }): Finding[] => {
        const values = { network, field };
        const mixed = mixedWord(text);
        if (mixed) return [fail('mixed', { where: at(field), quote: mixed }, { values })];
        const cedilla = work.language === 'ro' ? cedillaWord(text) : undefined;
        if (cedilla) return [fail('cedilla', { where: at(field), quote: cedilla }, { values })];
        const threshold = limitOf(context, 'own.profile.script');
        const share = shareOf(text, script);
        if (work.language !== 'sr' || threshold === undefined || share >= threshold) return [];
        const more = { measured: Math.floor(share), threshold, specRef: 'own.profile.script', values: { ...values, script } };
        return [fail('script', { where: at(field), quote: text }, more)];
      });
      if (work.language !== 'sr' || profile.name.trim() === '') return found;
      const place = { where: at('nameOther'), quote: profile.nameOther };
      const values = { network, name: profile.name };
      if (profile.nameOther.trim() === '') return [...found, fail('one-name', place, { values })];
      return areOneName(profile.name, profile.nameOther) ? found : [...found, fail('two-names', place, { values })];
    }),
};
