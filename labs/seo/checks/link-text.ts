import { at, fail, type Check } from '../check.ts';
import { all, fold } from '../page/site.ts';
import { VAGUE_LINKS } from '../words/vague-links.ts';

/** A link says where it leads. Links are read aloud as a list, without the sentence around them. */
export const linkText: Check = {
  id: 'link-text',
  basis: 'bibliobus.vague-links',
  look: (site) => {
    const found = site.pages.flatMap((page) =>
      all(page, 'a')
        .filter(({ attributes }) => attributes.href !== undefined)
        .map((link) => ({ page, link })),
    );
    if (found.length === 0) return 'na';
    return found
      .filter(({ link }) => VAGUE_LINKS.has(bare(link.attributes['aria-label'] ?? link.text)))
      .map(({ page, link }) =>
        fail('vague', at(page, link, link.attributes['aria-label'] ?? link.text), {
          values: { href: (link.attributes.href ?? '').slice(0, 80) },
        }),
      );
  },
};

/** Lower case, no arrows, dots or other marks at the ends. */
const bare = (text: string): string =>
  fold(text.normalize('NFC'))
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
