import type { Finding } from '../../../src/labs/contract.ts';
import { fail, limitOf, warn, type Check } from '../check.ts';
import { plain, says, saysPhone } from '../page/same-text.ts';
import { quote } from '../page/site.ts';
import type { BusinessProfile } from '../work.ts';

const SPEC = 'google.business.description';
const where = 'business-profile';

/** The profile on the map says what the site says, and its name is the name alone. */
export const businessProfile: Check = {
  id: 'business-profile',
  basis: 'google.business.name',
  look: (site, context) => {
    const profile = site.businessProfile;
    if (!profile) return 'na';
    const empty = (['name', 'address', 'phone'] as const).filter((field) => profile[field].trim() === '');
    if (empty.length > 0) return empty.map((field) => fail('incomplete', { where, quote: field }, { values: { field } }));
    const findings: Finding[] = nameFaults(profile);
    const onSite = (part: string): boolean => site.pages.some((page) => says(page.said, part));
    const differing = [
      onSite(profile.name) || findings.length > 0 ? '' : 'name',
      profile.address.split(',').every(onSite) ? '' : 'address',
      site.pages.some((page) => saysPhone(page.said, profile.phone)) ? '' : 'phone',
    ] as const;
    for (const field of differing)
      if (field !== '') findings.push(fail('differs', { where, quote: quote(profile[field]) }, { values: { field } }));
    const length = [...profile.description.normalize('NFC')].length;
    const limit = limitOf(context, SPEC);
    if (limit !== undefined && length > limit) {
      findings.push(
        warn(
          'long',
          { where, quote: quote(profile.description) },
          { measured: length, threshold: limit, specRef: SPEC, values: { length, limit } },
        ),
      );
    }
    return findings;
  },
};

/** A tagline, an address of the web, a telephone number or hours have no place in a name. */
function nameFaults({ name }: BusinessProfile): Finding[] {
  const extra = /\s[–—|:•]\s|\s-\s|:\s|\bwww\.|https?:|\.(rs|ro|com|org|example)\b|\d{1,2}[:.]\d{2}|\d[\d\s/-]{5,}\d|!/i.exec(
    name,
  );
  return extra && plain(name) !== '' ? [fail('name-extra', { where, quote: quote(name) })] : [];
}
