import type { Finding } from '../../../src/labs/contract.ts';
import { at, fail, limitOf, warn, type Check } from '../check.ts';
import { all, fold, quote } from '../page/site.ts';
import { widthInPx } from '../width/width.ts';
import { VAGUE_TITLES } from '../words/vague-titles.ts';

/** Font size at which a result's title is measured, in CSS pixels. */
export const TITLE_PX = 20;

/** Present, telling, its own; its width in pixels is a warning, since characters differ in width and scripts even more. */
export const title: Check = {
  id: 'title',
  basis: 'google.title.descriptive',
  look: (site, context) => {
    const seen = new Map<string, string>();
    return site.pages.flatMap((page): Finding[] => {
      const tag =
        all(page, 'title').find(({ parent }) => parent?.tag === 'head') ??
        all(page, 'title').find(({ parent }) => parent?.tag === 'body');
      const text = fold(tag?.text ?? '');
      if (text === '') return [fail('missing', at(page, tag))];
      if (VAGUE_TITLES.has(text.toLowerCase().replace(/[^\p{L}\p{N}]+$/u, ''))) return [fail('vague', at(page, tag, text))];
      const twin = seen.get(text);
      seen.set(text, page.file);
      if (twin) return [warn('same', at(page, tag, text), { values: { twin } })];
      const width = Math.round(widthInPx(text, TITLE_PX) * 10) / 10;
      const limit = limitOf(context, 'yoast.title.width');
      if (limit !== undefined && width > limit) {
        const told = { measured: width, threshold: limit, specRef: 'yoast.title.width', values: { width, limit } };
        return [warn('wide', { where: page.file, line: tag?.line, quote: quote(text) }, told)];
      }
      return [];
    });
  },
};
