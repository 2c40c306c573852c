import type { BlockContent, DefinitionContent, Nodes, Paragraph, Parents, PhrasingContent, RootContent } from 'mdast';
import type { Writing } from '#kernel/writing.ts';
import { isDirective, type ContainerDirective, type Directive } from '../parse/directives.ts';
import { label, type LabelKey } from './label.ts';

/** What a passage has to know of its lesson to be drawn. */
export interface Surroundings {
  /** The writing of the page: links lead there. */
  page: Writing;
  /** The writing of the words. */
  words: Writing;
  /** `p3`; ids inside the passage begin with it. */
  anchor: string;
  /** Source id → its number. */
  sources: ReadonlyMap<string, number>;
  /** Number of this exercise or of the first table in this passage; 0 when the lesson has only one exercise. */
  exerciseNumber: number;
  tableNumber: number;
  /** Depth of the heading that an exercise gets here. */
  headingDepth: 2 | 3 | 4;
}

/** Gives every directive its HTML element, in place, through the fields that mdast-util-to-hast reads. */
export function dressDirectives(parent: Parents, at: Surroundings): void {
  for (let index = 0; index < parent.children.length; index++) {
    const node = parent.children[index] as Nodes;
    if (isDirective(node)) {
      if (node.type === 'textDirective' && node.name === 'lat') {
        (parent.children as PhrasingContent[]).splice(index--, 1, ...node.children);
        continue;
      }
      dress(node, at);
    } else if (node.type === 'link') dressLink(node, at.page);
    if ('children' in node) dressDirectives(node, at);
  }
}

function dress(node: Directive, at: Surroundings): void {
  const value = (key: string): string => node.attributes?.[key] ?? '';
  switch (node.name) {
    case 'term':
      node.data = {
        hName: 'a',
        hProperties: { className: ['term'], href: `/${at.page}/glossary#${encodeURIComponent(value('id'))}` },
      };
      return;
    case 'src': {
      const number = at.sources.get(value('id')) ?? 0;
      const text: PhrasingContent = { type: 'text', value: String(number) };
      const link = { hName: 'a', hProperties: { href: `#source-${number}`, ariaLabel: label(at.words, 'source', { number }) } };
      node.data = { hName: 'sup', hProperties: { className: ['source'] } };
      node.children = [{ type: 'emphasis', children: [text], data: link }];
      return;
    }
    case 'figure':
      node.data = { hName: 'figure', hProperties: { className: ['figure'], dataName: value('name') } };
      return;
    case 'callout':
    case 'museums':
    case 'good':
    case 'worksheet':
    case 'exercise':
      if (node.type === 'containerDirective') dressContainer(node, value, at);
      return;
  }
}

function dressContainer(node: ContainerDirective, value: (key: string) => string, at: Surroundings): void {
  const titled = (key: LabelKey, hName: string, className?: string): Paragraph => ({
    type: 'paragraph',
    children: [{ type: 'text', value: label(at.words, key) }],
    data: { hName, ...(className ? { hProperties: { className: [className] } } : {}) },
  });
  if (node.name === 'worksheet') dressWorksheet(node, value('id'), at);
  else if (node.name === 'callout') {
    const kind = (['tip', 'note', 'caution'] as const).find((known) => known === value('kind')) ?? 'note';
    node.data = {
      hName: 'aside',
      hProperties: { className: ['callout', `callout-${kind}`], role: 'note', ariaLabel: label(at.words, kind) },
    };
    node.children.unshift(titled(kind, 'p', 'callout-title'));
  } else if (node.name === 'exercise') {
    const titleId = `${at.anchor}-title`;
    const id = value('id');
    const handin = value('handin');
    node.data = {
      hName: 'section',
      hProperties: {
        className: ['exercise'],
        id: `exercise-${id}`,
        dataExercise: id,
        dataHandin: handin,
        ariaLabelledBy: [titleId],
      },
    };
    const name =
      at.exerciseNumber > 0 ? label(at.words, 'exerciseNumber', { number: at.exerciseNumber }) : label(at.words, 'exercise');
    const minutes: PhrasingContent = {
      type: 'emphasis',
      children: [{ type: 'text', value: label(at.words, 'minutes', { minutes: Number(value('minutes')) || 0 }) }],
      data: { hName: 'span', hProperties: { className: ['minutes'] } },
    };
    const heading: Paragraph = {
      type: 'paragraph',
      children: [{ type: 'text', value: `${name} ` }, minutes],
      data: { hName: `h${at.headingDepth}`, hProperties: { id: titleId, className: ['exercise-title'] } },
    };
    const good = node.children.findIndex((child) => isDirective(child) && child.name === 'good');
    const key = `handin-${handin}` as LabelKey;
    const keep: (BlockContent | DefinitionContent)[] = ['list', 'text', 'file', 'artifact'].includes(handin)
      ? [titled(key, 'p', 'handin')]
      : [];
    const work = good === -1 ? node.children : node.children.slice(0, good);
    const begin = work.findIndex((child) => child.type === 'list' && child.ordered === true);
    const brief = begin === -1 ? work : work.slice(0, begin);
    // A block quote only in name: `hName` makes it the fold around the steps.
    const steps: BlockContent[] =
      begin === -1
        ? []
        : [
            {
              type: 'blockquote',
              children: [titled('steps', 'summary'), ...work.slice(begin)],
              data: { hName: 'details', hProperties: { className: ['steps'], open: true } },
            },
          ];
    const form: Paragraph = { type: 'paragraph', children: [], data: { hProperties: { className: ['exercise-form'] } } };
    node.children = [heading, form, ...brief, ...steps, ...keep, ...node.children.slice(work.length)];
  } else {
    const key = node.name === 'good' ? 'good' : 'museums';
    // What good looks like stands open; the island of the lesson folds it for those who know their way.
    node.data = { hName: 'details', hProperties: { className: [key], ...(key === 'good' ? { open: true } : {}) } };
    node.children.unshift(titled(key, 'summary'));
  }
}

/** The label, which the parser leaves as the first paragraph, becomes the sheet's heading. */
function dressWorksheet(node: ContainerDirective, id: string, at: Surroundings): void {
  const titleId = `${at.anchor}-title`;
  node.data = { hName: 'section', hProperties: { className: ['worksheet'], id: `worksheet-${id}`, ariaLabelledBy: [titleId] } };
  const [first, ...rest] = node.children;
  if (first?.type !== 'paragraph') return;
  const data = { hName: `h${at.headingDepth}`, hProperties: { id: titleId, className: ['worksheet-title'] } };
  node.children = [{ type: 'paragraph', children: first.children, data }, ...rest];
}

function dressLink(node: Extract<RootContent, { type: 'link' }>, page: Writing): void {
  const lesson = /^lesson:([a-z0-9-]+)(#[\w-]+)?$/.exec(node.url);
  node.title = null;
  if (lesson) node.url = `/${page}/lessons/${lesson[1]}${lesson[2] ?? ''}`;
  else if (/^https?:/i.test(node.url)) node.data = { hProperties: { rel: ['noopener'] } };
}
