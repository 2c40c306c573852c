import { fail, type Check } from '../check.ts';
import { says, saysPhone } from '../page/same-text.ts';

/** A repair that deletes what readers came for is none: the site still says what it said. Only in our own scenarios. */
export const facts: Check = {
  id: 'facts',
  basis: 'bibliobus.facts-kept',
  look: (site) => {
    if (site.facts.length === 0) return 'na';
    const place = site.pages[0]?.file ?? '';
    const lost = site.facts.filter((fact) => !site.pages.some((page) => says(page.said, fact) || saysPhone(page.said, fact)));
    return lost.map((fact) => fail('lost', { where: place, quote: fact }));
  },
};
