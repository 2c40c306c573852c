import type { Finding } from '../../../src/labs/contract.ts';
import { readAddress } from '../page/address.ts';
import { at, limitOf, warn, type Check } from '../check.ts';
import { all } from '../page/site.ts';

const SPEC = 'lighthouse.total-byte-weight';

/** Pictures keep their place while loading, and the page is not heavier than nine in ten others. Speed itself is not claimed. */
export const weight: Check = {
  id: 'weight',
  basis: 'lighthouse.unsized-images',
  look: (site, context) =>
    site.pages.flatMap((page): Finding[] => {
      const unsized = all(page, 'img')
        .filter(({ attributes }) => !isLength(attributes.width) || !isLength(attributes.height))
        .map((picture) => warn('unsized', at(page, picture)));
      const loaded = new Set(
        all(page, 'img', 'script', 'source', 'link').map(({ attributes }) =>
          resolve(attributes.src ?? attributes.href ?? '', page.url),
        ),
      );
      const files = [...loaded].map((url) => ({ url, bytes: site.files.get(url) ?? 0 })).sort((a, b) => b.bytes - a.bytes);
      const bytes = new TextEncoder().encode(page.html).length + files.reduce((sum, file) => sum + file.bytes, 0);
      const kibibytes = Math.round(bytes / 1024);
      const limit = limitOf(context, SPEC);
      if (limit === undefined || kibibytes <= limit) return unsized;
      const heaviest = files[0];
      const place = {
        where: page.file,
        quote: heaviest && heaviest.bytes > 0 ? `${heaviest.url} (${Math.round(heaviest.bytes / 1024)} KiB)` : page.file,
      };
      return [
        ...unsized,
        warn('heavy', place, { measured: kibibytes, threshold: limit, specRef: SPEC, values: { size: kibibytes, limit } }),
      ];
    }),
};

const isLength = (value: string | undefined): boolean => value !== undefined && /^\d+$/.test(value.trim());
const resolve = (href: string, base: string): string => (href === '' ? '' : (readAddress(href, base)?.href ?? ''));
