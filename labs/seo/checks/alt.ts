import type { Finding } from '../../../src/labs/contract.ts';
import { at, fail, warn, type Check } from '../check.ts';
import { all, fold } from '../page/site.ts';

/** Every picture has `alt` (empty for decoration); a file name says nothing to somebody who cannot see. */
export const alt: Check = {
  id: 'alt',
  basis: 'axe.image-alt',
  look: (site) => {
    const pictures = site.pages.flatMap((page) => all(page, 'img').map((picture) => ({ page, picture })));
    if (pictures.length === 0) return 'na';
    return pictures.flatMap(({ page, picture }): Finding[] => {
      const { alt: text, src = '', role } = picture.attributes;
      if (text === undefined) return role === 'presentation' || role === 'none' ? [] : [fail('missing', at(page, picture))];
      const said = fold(text).toLowerCase();
      if (said !== '' && (said === fileName(src) || /\.(jpe?g|png|gif|webp|avif|svg)$/.test(said))) {
        return [warn('file-name', at(page, picture, text))];
      }
      return [];
    });
  },
};

const fileName = (src: string): string => {
  const last = src.split(/[?#]/)[0]?.split('/').pop() ?? '';
  return last.replace(/\.[a-z0-9]+$/i, '').toLowerCase();
};
