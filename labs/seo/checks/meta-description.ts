import { at, fail, limitOf, warn, type Check } from '../check.ts';
import { fold, metas } from '../page/site.ts';

/** Present and not empty. Length is information only: Google promises no number, and the two that we cite are a plug-in's. */
export const metaDescription: Check = {
  id: 'meta-description',
  basis: 'lighthouse.meta-description',
  look: (site, context) =>
    site.pages.flatMap((page) => {
      const tag = metas(page, 'description')[0];
      const text = fold(tag?.attributes.content ?? '');
      if (text === '') return [fail('missing', at(page, tag))];
      const length = [...text.normalize('NFC')].length;
      const [short, long] = [limitOf(context, 'yoast.description.min'), limitOf(context, 'yoast.description.max')];
      const told = { measured: length, values: { length, quote: text } };
      if (short !== undefined && length < short) {
        return [warn('short', at(page, tag, text), { ...told, threshold: short, specRef: 'yoast.description.min' })];
      }
      if (long !== undefined && length > long) {
        return [warn('long', at(page, tag, text), { ...told, threshold: long, specRef: 'yoast.description.max' })];
      }
      return [];
    }),
};
