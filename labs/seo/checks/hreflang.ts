import type { Finding } from '../../../src/labs/contract.ts';
import { at, fail, type Check } from '../check.ts';
import type { Element } from '../page/parse-page.ts';
import { absolute, bareAddress, links, type Page } from '../page/site.ts';
import { isLanguageTag } from '../words/language-tag.ts';

/** No library has more versions; a page that claims more is read so far. */
const MOST = 200;

/** A page's own address and the versions that it names. */
interface Speaker {
  page: Page;
  own: string;
  named: { link: Element; code: string; href: string; address: string }[];
  addresses: Set<string>;
}

function speakerOf(page: Page): Speaker {
  const named = links(page, 'alternate')
    .filter(({ attributes }) => attributes.hreflang !== undefined)
    .slice(0, MOST)
    .map((link) => {
      const { hreflang: code = '', href = '' } = link.attributes;
      return { link, code, href, address: bareAddress(href) };
    });
  return { page, own: bareAddress(page.url), named, addresses: new Set(named.map(({ address }) => address)) };
}

/** Each page names itself and every other version, in one and the same set, and is named by those it names. */
export const hreflang: Check = {
  id: 'hreflang',
  basis: 'google.hreflang',
  look: (site) => {
    const all = site.pages.map(speakerOf);
    const speaking = all.filter(({ named }) => named.length > 0);
    if (speaking.length === 0) return 'na';
    return speaking.flatMap((speaker): Finding[] => {
      const malformed = speaker.named.flatMap((version) => faultOfLine(speaker.page, version));
      if (malformed.length > 0) return malformed;
      if (!speaker.addresses.has(speaker.own)) return [fail('self', { where: speaker.page.file, quote: speaker.page.url })];
      return [...missingFrom(speaker, speaking), ...unanswered(speaker, all)];
    });
  },
};

function faultOfLine(page: Page, { link, code, href }: Speaker['named'][number]): Finding[] {
  if (!absolute(href)) return [fail('relative', at(page, link), { values: { code } })];
  return code.toLowerCase() === 'x-default' || isLanguageTag(code) ? [] : [fail('code', at(page, link), { values: { code } })];
}

/** The first version that a sister page of the same set names, and this one does not. */
function missingFrom({ page, own, addresses }: Speaker, speaking: Speaker[]): Finding[] {
  const sisters = speaking.filter((other) => other.page !== page && other.addresses.has(own));
  const lost = sisters.flatMap(({ named }) => named).find(({ href, address }) => absolute(href) && !addresses.has(address));
  return lost ? [fail('incomplete', { where: page.file, quote: lost.href }, { values: { code: lost.code } })] : [];
}

/** Versions of our own site that do not name this page back. */
function unanswered({ page, own, named }: Speaker, all: Speaker[]): Finding[] {
  return named.flatMap(({ link, code, address }): Finding[] => {
    const target = all.find((other) => other.own === address);
    if (!target || target.page === page || target.addresses.has(own)) return [];
    // A target with a malformed set is told so itself; one fault is told once.
    if (target.named.some(({ href }) => !absolute(href))) return [];
    return [fail('no-return', at(page, link), { values: { target: target.page.file, code } })];
  });
}
