import type { Finding } from '../../../src/labs/contract.ts';
import { at, fail, type Check } from '../check.ts';
import { all, fold } from '../page/site.ts';

const levelOf = (tag: string): number => Number(tag[1]);

/** The first heading is the only h1; from there levels rise by one at a time. */
export const headings: Check = {
  id: 'headings',
  basis: 'html-validate.heading-level',
  look: (site) =>
    site.pages.flatMap((page): Finding[] => {
      const found = all(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
      const first = found[0];
      if (!first) return [fail('none', at(page, undefined))];
      const faults: Finding[] = [];
      if (first.tag !== 'h1') faults.push(fail('first', at(page, first, first.text), { values: { tag: first.tag } }));
      found.slice(1).forEach((heading, i) => {
        const before = found[i];
        if (heading.tag === 'h1' && first.tag === 'h1') faults.push(fail('second-h1', at(page, heading, heading.text)));
        else if (before && levelOf(heading.tag) > levelOf(before.tag) + 1) {
          const values = { tag: heading.tag, before: before.tag };
          faults.push(fail('skip', at(page, heading, heading.text), { values }));
        }
      });
      for (const heading of found)
        if (fold(heading.text) === '' && !hasPicture(page.elements, heading))
          faults.push(fail('empty', at(page, heading), { values: { tag: heading.tag } }));
      return faults;
    }),
};

const hasPicture = (
  elements: { tag: string; parent: unknown; attributes: Readonly<Record<string, string>> }[],
  heading: unknown,
): boolean =>
  elements.some(({ tag, parent, attributes }) => tag === 'img' && parent === heading && (attributes.alt ?? '') !== '');
