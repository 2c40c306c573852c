import type { Finding } from '../../../src/labs/contract.ts';
import { fail, warn, type Check } from '../check.ts';
import { addressParts, openingTimes, readData, textOf, typesOf, type Data, type Node } from '../page/json-ld.ts';
import { says, saysPhone, timesIn } from '../page/same-text.ts';
import { quote, type Page } from '../page/site.ts';

const LIBRARY = new Set(['Library', 'LocalBusiness']);
/** Types under which libraries are often described, and that say less than `Library`. */
const NEARLY = new Set([
  'Organization',
  'EducationalOrganization',
  'GovernmentOrganization',
  'CivicStructure',
  'Place',
  'Store',
  'PublicLibrary',
  'Libary',
]);
const WISHED = ['openingHoursSpecification', 'telephone', 'url', 'geo'];

/** JSON-LD can be read, describes a library, and says what the page says. */
export const structuredData: Check = {
  id: 'structured-data',
  basis: 'google.local-business',
  look: (site) => {
    const read = site.pages.flatMap((page) => readData(page).map((data) => ({ page, data })));
    if (read.length === 0) return 'na';
    const findings = read.flatMap(({ page, data }): Finding[] => {
      if (data.broken) return [fail('unreadable', { where: page.file, line: data.line, quote: quote(data.source) })];
      return data.nodes.flatMap((node) => judgeNode(page, data, node));
    });
    const described = read.some(({ data }) =>
      data.nodes.some((node) => typesOf(node).some((type) => LIBRARY.has(type) || NEARLY.has(type))),
    );
    return findings.length === 0 && !described ? 'na' : findings;
  },
};

function judgeNode(page: Page, data: Data, node: Node): Finding[] {
  const types = typesOf(node);
  const place = (said: string): { where: string; line: number; quote: string } => ({
    where: page.file,
    line: lineOf(data, said),
    quote: quote(said),
  });
  if (!types.some((type) => LIBRARY.has(type))) {
    const nearly = types.find((type) => NEARLY.has(type));
    return nearly === undefined ? [] : [fail('no-library', place(nearly), { values: { type: nearly } })];
  }
  const name = textOf(node, 'name');
  const address = addressParts(node);
  const missing = [name === '' ? 'name' : '', address.length === 0 ? 'address' : ''].filter((property) => property !== '');
  if (missing.length > 0) return missing.map((property) => fail('incomplete', place(types[0] ?? ''), { values: { property } }));

  const phone = textOf(node, 'telephone');
  const wrongTime = openingTimes(node).find((time) => [...timesIn(time)].some((minutes) => !page.said.times.has(minutes)));
  const wrongPart = address.find((part) => !says(page.said, part));
  const differing: [string, string | undefined][] = [
    ['name', says(page.said, name) ? undefined : name],
    ['address', wrongPart],
    ['telephone', phone === '' || saysPhone(page.said, phone) ? undefined : phone],
    ['openingHours', wrongTime],
  ];
  const differs = differing.flatMap(([property, said]) =>
    said === undefined ? [] : [fail('differs', place(said), { values: { property } })],
  );
  const has = (property: string): boolean =>
    node[property] !== undefined || (property.startsWith('openingHours') && node.openingHours !== undefined);
  const wished = WISHED.filter((property) => !has(property));
  return wished.length === 0
    ? differs
    : [...differs, warn('wished', place(types[0] ?? ''), { values: { properties: wished.join(', ') } })];
}

/** Line of the first place in the script where the text stands. */
export function lineOf(data: Data, said: string): number {
  const index = said === '' ? -1 : data.source.indexOf(said);
  return index < 0 ? data.line : data.line + data.source.slice(0, index).split('\n').length - 1;
}
