import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5';

type Adapter = TreeAdapter<DefaultTreeAdapterMap>;
export type Node = DefaultTreeAdapterMap['node'];

/** Browsers stop nesting at 512 as well; more is no page that a person wrote. */
const MAX_DEPTH = 512;
const MAX_ELEMENTS = 40_000;

export class TooComplex extends Error {}

/** An element as the checks see it. */
export interface Element {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  /** 1-based line of the start tag in the page's source; for implied elements that of the nearest written ancestor. */
  line: number;
  /** Text of the element and everything in it, as written; of anything but a script at most 2,000 characters. */
  readonly text: string;
  parent: Element | null;
  /** The element's own start tag, as written (at most 160 characters). */
  source: string;
}

/** A run of text with the language that its nearest ancestor declares (`''` when none does). */
export interface TextRun {
  text: string;
  line: number;
  lang: string;
  element: Element;
}

export interface ParsedHtml {
  elements: Element[];
  /** What a reader can see or hear: no scripts, styles, templates or hidden parts. */
  runs: TextRun[];
}

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg', 'math']);

/** Parses a page as a browser does. Throws `TooComplex` for input made to exhaust us; nothing else. */
export function parseHtml(html: string): ParsedHtml {
  const document = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter: guardedAdapter() });
  const elements: Element[] = [];
  const runs: TextRun[] = [];
  // Depth is bounded, yet an explicit stack costs nothing and survives any tree.
  const stack: { node: Node; parent: Element | null; lang: string; heard: boolean }[] = [
    { node: document, parent: null, lang: '', heard: true },
  ];
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { node, parent } = item;
    if (node.nodeName === '#text' && 'value' in node && parent) {
      const line = node.sourceCodeLocation?.startLine ?? parent.line;
      if (item.heard && node.value.trim() !== '') runs.push({ text: node.value, line, lang: item.lang, element: parent });
    }
    let self = parent;
    let { lang, heard } = item;
    if ('tagName' in node) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      const at = node.sourceCodeLocation;
      const start = at ? (at.startTag ?? at) : null;
      const source = start ? html.slice(start.startOffset, Math.min(start.endOffset, start.startOffset + 160)) : '';
      self = {
        tag: node.tagName,
        attributes,
        line: at?.startLine ?? parent?.line ?? 1,
        // Read when asked for: gathering it for every element would copy a deep page hundreds of times.
        get text() {
          return textOf(node);
        },
        parent,
        source,
      };
      elements.push(self);
      lang = attributes.lang ?? lang;
      heard &&= !SILENT.has(node.tagName) && !('hidden' in attributes);
    }
    const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
    for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i] as Node, parent: self, lang, heard });
  }
  return { elements, runs };
}

const MAX_TEXT = 2_000;

function textOf(element: DefaultTreeAdapterMap['element']): string {
  const most = element.tagName === 'script' ? Infinity : MAX_TEXT;
  const stack: Node[] = [element];
  let text = '';
  for (let node = stack.pop(); node && text.length < most; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    else if ('childNodes' in node) for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i] as Node);
  }
  return text.length > most ? text.slice(0, most) : text;
}

/** parse5's own tree, with a ceiling: some short inputs would otherwise grow trees of millions of nodes. */
function guardedAdapter(): Adapter {
  let made = 0;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...args) {
      if (++made > MAX_ELEMENTS) throw new TooComplex('elements');
      return defaultTreeAdapter.createElement(...args);
    },
    onItemPush() {
      if (++depth > MAX_DEPTH) throw new TooComplex('depth');
    },
    onItemPop() {
      depth--;
    },
  };
}
