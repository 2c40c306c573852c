import type { Finding } from '../../../src/labs/contract.ts';
import { fail, type Check } from '../check.ts';
import { readData, textOf, typesOf, type Data, type Node } from '../page/json-ld.ts';
import { says } from '../page/same-text.ts';
import { quote, type Page } from '../page/site.ts';
import { lineOf } from './structured-data.ts';

/** ISO 8601: a day, or a day with a time and perhaps a zone. */
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** An event tells its name, when it begins and where it is, and the page shows the same name. */
export const event: Check = {
  id: 'event',
  basis: 'google.event',
  look: (site) => {
    const found = site.pages.flatMap((page) =>
      readData(page).flatMap((data) =>
        data.nodes
          .filter((node) => typesOf(node).some((type) => /^([A-Z][a-z]+)*Event$/.test(type)))
          .map((node) => ({ page, data, node })),
      ),
    );
    return found.length === 0 ? 'na' : found.flatMap(({ page, data, node }) => judgeEvent(page, data, node));
  },
};

function judgeEvent(page: Page, data: Data, node: Node): Finding[] {
  const [name, start] = [textOf(node, 'name'), textOf(node, 'startDate')];
  const place = (said: string): { where: string; line: number; quote: string } => ({
    where: page.file,
    line: lineOf(data, said),
    quote: quote(said),
  });
  const missing = (property: string): Finding => fail('incomplete', place(name || 'Event'), { values: { property } });
  const findings: Finding[] = [];
  if (name === '') findings.push(missing('name'));
  else if (!says(page.said, name)) findings.push(fail('differs', place(name)));
  if (start === '') findings.push(missing('startDate'));
  else if (!isIsoDate(start)) findings.push(fail('date', place(start)));
  if (!hasPlace(node)) findings.push(missing('location'));
  return findings;
}

function isIsoDate(text: string): boolean {
  const match = ISO_DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1, 4).map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}

/** A place with a name or an address; plain text will do, an empty object will not. */
function hasPlace(node: Node): boolean {
  const where = [node.location].flat()[0];
  if (typeof where === 'string') return where.trim() !== '';
  return typeof where === 'object' && where !== null && ['name', 'address', 'url'].some((property) => property in where);
}
