import { fail, limitOf, type Check } from '../check.ts';
import { contrastOf, shownRatio } from '../words/contrast.ts';

/** The two colours that the library writes with. */
export const contrast: Check = {
  id: 'contrast',
  basis: 'own.profile.contrast',
  look: ({ brand }, context) => {
    const specRef = brand.large ? 'own.profile.contrast-large' : 'own.profile.contrast';
    const threshold = limitOf(context, specRef);
    const ratio = contrastOf(brand.ink, brand.ground);
    if (threshold === undefined || ratio >= threshold) return [];
    const place = { where: 'brand.ink', quote: `${brand.ink} / ${brand.ground}` };
    return [fail('low', place, { measured: shownRatio(ratio), threshold, specRef })];
  },
};
