import { html, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Issue } from '#kernel/issue.ts';
import type { Drawing } from './tree.ts';

const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What a drawing may be made of. Everything else is reported and left out. */
const ELEMENTS = wordSet(`
  svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan linearGradient
  radialGradient stop marker pattern clipPath mask
`);
const ATTRIBUTES = wordSet(`
  id class viewBox preserveAspectRatio xmlns version transform d points x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy width
  height fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray
  stroke-dashoffset stroke-miterlimit stroke-opacity opacity font-family font-size font-weight font-style letter-spacing
  text-anchor dominant-baseline alignment-baseline textLength lengthAdjust rotate offset stop-color stop-opacity
  gradientUnits gradientTransform patternUnits patternTransform patternContentUnits clip-path clip-rule clipPathUnits
  mask maskUnits marker-start marker-mid marker-end markerWidth markerHeight refX refY orient markerUnits href
  vector-effect paint-order role aria-hidden focusable
`);
const CLASSES = new Set(['ink', 'paper', 'accent', 'accent-2', 'soft', 'line']);
const COLOURS = new Set(['none', 'currentColor', 'currentcolor', 'inherit', 'transparent']);
const COLOURED = new Set(['fill', 'stroke', 'stop-color']);
const MAX_ELEMENTS = 2000;
const MAX_DEPTH = 60;

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Reads an SVG into a drawing of allowed parts only. Never throws; what is hostile or misplaced becomes an issue. */
export function parseDrawing(file: string, text: string, issues: Issue[]): { drawing: Drawing | null; placeholders: string[] } {
  const say = (node: Node | null, code: string, message: string, remedy: string, severity: Issue['severity'] = 'error'): void => {
    const line = node?.sourceCodeLocation?.startLine;
    issues.push({ file, ...(line === undefined ? {} : { line }), code, severity, message, remedy });
  };
  const placeholders = new Set<string>();
  let seen = 0;

  const read = (node: Node, depth: number): Drawing | undefined => {
    if (node.nodeName === '#text' && 'value' in node) {
      for (const [, key] of node.value.matchAll(/\{\{\s*([^{}\s]+)\s*\}\}/g)) if (key) placeholders.add(key);
      return { text: node.value };
    }
    if (!('tagName' in node)) return undefined;
    if (++seen > MAX_ELEMENTS || depth > MAX_DEPTH) return undefined;
    if (node.namespaceURI !== html.NS.SVG || !ELEMENTS.has(node.tagName)) {
      say(
        node,
        'svg-hostile',
        `<${node.tagName}> is not allowed in a figure.`,
        'Draw with shapes, groups and text only; no scripts, styles, images or embedded HTML.',
      );
      return undefined;
    }
    const attributes: [string, string][] = [];
    for (const { name, value, prefix } of node.attrs) {
      const fault = attributeFault(
        node.tagName,
        prefix ? (prefix === 'xlink' && name === 'href' ? 'href' : `${prefix}:${name}`) : name,
        value,
      );
      if (fault === undefined) attributes.push([prefix === 'xlink' ? 'href' : name, value.trim()]);
      else if (fault !== 'drop') say(node, fault.code, `${fault.what} on <${node.tagName}>.`, fault.remedy, fault.severity);
    }
    return { tag: node.tagName, attributes, children: node.childNodes.flatMap((child) => read(child, depth + 1) ?? []) };
  };

  let roots: Node[];
  try {
    roots = parseFragment(text.replace(/^\uFEFF?\s*(<\?xml[^>]*\?>)?/, ''), { sourceCodeLocationInfo: true }).childNodes;
  } catch {
    roots = [];
  }
  const svg = roots.filter((node) => node.nodeName === 'svg');
  const stray = roots.find((node) => 'tagName' in node && node.tagName !== 'svg');
  if (stray)
    say(stray, 'svg-hostile', `<${stray.nodeName}> stands outside the drawing.`, 'Keep one <svg> element and nothing beside it.');
  const root = svg[0];
  if (!root || svg.length > 1) {
    say(
      null,
      'svg-malformed',
      svg.length > 1 ? 'The file holds more than one <svg>.' : 'The file holds no <svg> element.',
      'Keep exactly one <svg> element in it.',
    );
    if (!root) return { drawing: null, placeholders: [] };
  }
  const drawing = read(root, 0) ?? null;
  if (seen > MAX_ELEMENTS) say(root, 'svg-too-large', `The drawing has more than ${MAX_ELEMENTS} elements.`, 'Simplify it.');
  if (drawing && 'tag' in drawing) {
    const names = new Map(drawing.attributes);
    if (!/^\s*-?[\d.]+([\s,]+-?[\d.]+){3}\s*$/.test(names.get('viewBox') ?? ''))
      say(root, 'svg-viewbox', 'The <svg> has no usable viewBox.', 'Add viewBox="0 0 width height".');
    if (names.has('width') || names.has('height'))
      say(
        root,
        'svg-fixed-size',
        'The <svg> has a width or a height.',
        'Remove both; the viewBox is enough, and the figure fits every screen.',
      );
  }
  return { drawing, placeholders: [...placeholders] };
}

type AttributeFault = { code: string; severity: Issue['severity']; what: string; remedy: string };

function attributeFault(tag: string, name: string, value: string): AttributeFault | 'drop' | undefined {
  const hostile = (what: string, remedy: string): AttributeFault => ({ code: 'svg-hostile', severity: 'error', what, remedy });
  if (name.startsWith('on')) return hostile(`The event handler “${name}”`, 'Remove it.');
  if (name === 'style')
    return hostile('A style attribute', 'Use fill, stroke and the classes ink, paper, accent, accent-2, soft, line.');
  if (name === 'href' && (tag !== 'use' || !/^#[\w-]+$/.test(value.trim())))
    return hostile('A link or an outside reference', 'Refer only to parts of the same drawing, as <use href="#part">.');
  if (/url\s*\(/i.test(value) && !/^\s*url\(\s*#[\w-]+\s*\)\s*$/i.test(value))
    return hostile(`An outside reference in “${name}”`, 'Refer only to parts of the same drawing, as url(#part).');
  if (name.startsWith('xmlns')) return 'drop';
  if (!ATTRIBUTES.has(name) || /javascript:|data:|expression\(/i.test(value))
    return hostile(`The attribute “${name}”`, 'Remove it.');
  if (name === 'class') {
    const odd = value.split(/\s+/).find((word) => word !== '' && !CLASSES.has(word));
    if (odd)
      return {
        code: 'svg-class',
        severity: 'error',
        what: `The class “${odd}”`,
        remedy: `Use one of: ${[...CLASSES].join(', ')}.`,
      };
  }
  if (COLOURED.has(name) && !COLOURS.has(value.trim()) && !/^\s*url\(/i.test(value)) {
    return {
      code: 'svg-colour',
      severity: 'error',
      what: `The fixed colour “${value.slice(0, 40)}”`,
      remedy: 'Use currentColor or a class, so that the figure follows light and dark.',
    };
  }
  return undefined;
}
