import { at, fail, type Check } from '../check.ts';
import { metas } from '../page/site.ts';

/** The gate: a page that asks not to be shown has no use for anything else. */
export const indexable: Check = {
  id: 'indexable',
  basis: 'lighthouse.is-crawlable',
  look: (site) =>
    site.pages.flatMap((page) => {
      const inMeta = [...metas(page, 'robots'), ...metas(page, 'googlebot')]
        .filter(({ attributes }) => refuses(attributes.content ?? ''))
        .map((meta) => fail('meta', at(page, meta)));
      const header = page.headers['x-robots-tag'];
      if (header === undefined || !refuses(header)) return inMeta;
      return [...inMeta, fail('header', { where: page.file, quote: `X-Robots-Tag: ${header.slice(0, 60)}` })];
    }),
};

/** `noindex` or `none` among the words; a header may name a robot first: `googlebot: noindex`. */
const refuses = (content: string): boolean =>
  content
    .toLowerCase()
    .split(/[\s,:;]+/)
    .some((word) => word === 'noindex' || word === 'none');
