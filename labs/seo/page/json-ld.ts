import { all, type Page } from './site.ts';

export type Node = Record<string, unknown>;

/** One `<script type="application/ld+json">`: its nodes, or that it could not be read. */
export interface Data {
  line: number;
  nodes: Node[];
  /** The parser's complaint is not kept: it differs between engines. */
  broken: boolean;
  source: string;
}

const MAX_DEPTH = 20;
/** A page describes a handful of things; the rest of a hostile one is left unread. */
const MAX_NODES = 60;

export function readData(page: Page): Data[] {
  return all(page, 'script')
    .filter(({ attributes }) => attributes.type?.trim().toLowerCase() === 'application/ld+json')
    .slice(0, MAX_NODES)
    .map(({ text, line }): Data => {
      try {
        return { line, nodes: topNodes(JSON.parse(text), 0).slice(0, MAX_NODES), broken: false, source: text };
      } catch {
        return { line, nodes: [], broken: true, source: text };
      }
    });
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

function topNodes(value: unknown, depth: number): Node[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((item) => topNodes(item, depth + 1));
  if (!isNode(value)) return [];
  return Array.isArray(value['@graph']) ? [...topNodes(value['@graph'], depth + 1)] : [value];
}

/** A node and all nodes inside it. */
export function withNested(node: Node): Node[] {
  const found: Node[] = [];
  const stack: { value: unknown; depth: number }[] = [{ value: node, depth: 0 }];
  for (let item = stack.pop(); item; item = stack.pop()) {
    if (item.depth > MAX_DEPTH || typeof item.value !== 'object' || item.value === null) continue;
    if (isNode(item.value)) found.push(item.value);
    for (const child of Object.values(item.value)) stack.push({ value: child, depth: item.depth + 1 });
  }
  return found;
}

/** `@type`, one or several, without a leading address: `https://schema.org/Library` → `Library`. */
export const typesOf = (node: Node): string[] =>
  [node['@type']]
    .flat()
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^https?:\/\/schema\.org\//i, '').replace(/^schema:/, ''));

/** A property as text; '' when it is absent or no text. */
export const textOf = (node: Node, property: string): string => {
  const value = [node[property]].flat()[0];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
};

/** The parts of an address that a reader sees: street, town, postcode. A plain text is one part. */
export function addressParts(node: Node): string[] {
  const value = [node.address].flat()[0];
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (!isNode(value)) return [];
  return ['streetAddress', 'postalCode', 'addressLocality'].map((part) => textOf(value, part)).filter((part) => part !== '');
}

/** Every `opens` and `closes` of the opening hours, and the times in `openingHours` texts. */
export function openingTimes(node: Node): string[] {
  const specified = [node.openingHoursSpecification]
    .flat()
    .filter(isNode)
    .flatMap((hours) => [textOf(hours, 'opens'), textOf(hours, 'closes')]);
  const written = [node.openingHours]
    .flat()
    .filter((hours) => typeof hours === 'string')
    .flatMap((hours) => hours.match(/\d{1,2}[:.]\d{2}/g) ?? []);
  return [...specified, ...written].filter((time) => time !== '');
}
