import type { Finding } from '../../../src/labs/contract.ts';
import { at, fail, type Check } from '../check.ts';
import type { Element } from '../page/parse-page.ts';
import { absolute, links, sameAddress, type Page } from '../page/site.ts';
import { isLanguageTag } from '../words/language-tag.ts';

const alternates = (page: Page): Element[] =>
  links(page, 'alternate').filter(({ attributes }) => attributes.hreflang !== undefined);
const hrefOf = (element: Element): string => element.attributes.href ?? '';

/** Each page names itself and every other version, in one and the same set, and is named by those it names. */
export const hreflang: Check = {
  id: 'hreflang',
  basis: 'google.hreflang',
  look: (site) => {
    const speaking = site.pages.filter((page) => alternates(page).length > 0);
    if (speaking.length === 0) return 'na';
    return speaking.flatMap((page): Finding[] => {
      const named = alternates(page);
      const malformed = named.flatMap((link): Finding[] => {
        const code = link.attributes.hreflang ?? '';
        if (!absolute(hrefOf(link))) return [fail('relative', at(page, link), { values: { code } })];
        return code.toLowerCase() === 'x-default' || isLanguageTag(code)
          ? []
          : [fail('code', at(page, link), { values: { code } })];
      });
      if (malformed.length > 0) return malformed;
      if (!named.some((link) => sameAddress(hrefOf(link), page.url)))
        return [fail('self', { where: page.file, quote: page.url })];
      return [...missingFrom(page, speaking), ...unanswered(page, named, site.pages)];
    });
  },
};

/** Versions that a sister page of the same set names, and this one does not. */
function missingFrom(page: Page, speaking: Page[]): Finding[] {
  const own = alternates(page).map(hrefOf);
  const sisters = speaking.filter(
    (other) => other !== page && alternates(other).some((link) => sameAddress(hrefOf(link), page.url)),
  );
  const wanted = sisters.flatMap((sister) => alternates(sister).filter((link) => absolute(hrefOf(link))));
  const lost = wanted.find((link) => !own.some((href) => sameAddress(href, hrefOf(link))));
  return lost
    ? [fail('incomplete', { where: page.file, quote: hrefOf(lost) }, { values: { code: lost.attributes.hreflang ?? '' } })]
    : [];
}

/** Versions of our own site that do not name this page back and name no language version at all. */
function unanswered(page: Page, named: Element[], pages: Page[]): Finding[] {
  return named.flatMap((link): Finding[] => {
    const target = pages.find(({ url }) => sameAddress(url, hrefOf(link)));
    if (!target || target === page || alternates(target).some((back) => sameAddress(hrefOf(back), page.url))) return [];
    // A target with a malformed set is told so itself; one fault is told once.
    if (alternates(target).some((back) => !absolute(hrefOf(back)))) return [];
    return [fail('no-return', at(page, link), { values: { target: target.file, code: link.attributes.hreflang ?? '' } })];
  });
}
