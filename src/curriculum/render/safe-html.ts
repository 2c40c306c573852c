import type { Nodes, Root } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const TAGS = `
  p h2 h3 h4 ul ol li table thead tbody tr th td blockquote pre code em strong del br a sup span div
  section aside details summary figure figcaption
`
  .trim()
  .split(/\s+/);

/** What a passage may consist of. Ids, roles and classes are the engine's own: no author's attribute gets this far. */
const SCHEMA: Schema = {
  strip: ['script', 'style'],
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
  tagNames: TAGS,
  attributes: {
    a: ['href', 'rel', 'ariaLabel', ['className', 'term']],
    pre: ['tabIndex'],
    code: [['className', /^language-[\w-]+$/]],
    ol: ['start'],
    th: ['scope', ['align', 'left', 'center', 'right']],
    td: [['align', 'left', 'center', 'right']],
    section: ['id', 'dataExercise', 'dataHandin', 'ariaLabelledBy', ['className', 'exercise', 'worksheet']],
    aside: ['role', 'ariaLabel', ['className', 'callout', 'callout-tip', 'callout-note', 'callout-caution']],
    details: ['open', ['className', 'good', 'museums', 'steps']],
    div: ['role', 'ariaLabel', 'tabIndex', ['className', 'table-scroll']],
    figure: ['dataName', ['className', 'figure']],
    sup: [['className', 'source']],
    p: [['className', 'callout-title', 'handin', 'exercise-form']],
    span: [['className', 'minutes']],
    h2: ['id', ['className', 'exercise-title', 'worksheet-title']],
    h3: ['id', ['className', 'exercise-title', 'worksheet-title']],
    h4: ['id', ['className', 'exercise-title', 'worksheet-title']],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
};

const printer = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

/** Keeps what the schema allows and nothing else. */
export const clean = (tree: Nodes): Root => {
  const kept = sanitize(tree, SCHEMA);
  return kept.type === 'root' ? kept : { type: 'root', children: kept.type === 'doctype' ? [] : [kept] };
};

/** A cleaned tree as HTML. `raw` nodes in it come from `drawFigure`, which escapes for itself. */
export const printHtml = (tree: Root): string => printer.stringify(tree);

/** Text for use between tags or in a double-quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
