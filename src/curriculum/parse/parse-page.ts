import type { Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { z } from 'zod';
import type { Issue } from '#kernel/issue.ts';
import { fingerprint } from './fingerprint.ts';
import { parseMarkdown } from './markdown.ts';
import { readYaml } from './read-yaml.ts';
import { settleDirectives } from './settle-directives.ts';
import type { BlockKind, Page, Passage, Stamp } from './tree.ts';

interface FrontMatter {
  title?: string;
  summary?: string;
  translated?: Stamp;
}

/** One Markdown file: front matter held against `schema`, then its passages. Never throws. */
export function parsePage(
  file: string,
  text: string,
  schema: z.ZodType<FrontMatter>,
  needsFrontMatter: boolean,
  issues: Issue[],
): Page {
  const say = (
    line: number | undefined,
    code: string,
    message: string,
    remedy: string,
    severity: Issue['severity'] = 'error',
  ): void => {
    issues.push({ file, ...(line === undefined ? {} : { line }), code, severity, message, remedy });
  };
  const source = text.replace(/^\uFEFF/, '');
  let root: Root;
  try {
    root = parseMarkdown(source);
  } catch {
    say(undefined, 'markdown-too-deep', 'The text nests quotes, lists or marks beyond all use.', 'Simplify it.');
    return { file, title: '', summary: '', stamp: null, passages: [] };
  }
  const [first] = root.children;
  let front: FrontMatter = {};
  if (first?.type === 'yaml')
    front = readYaml({ file, text: first.value, linesBefore: 1, scalars: 'failsafe' }, schema, issues)?.value ?? {};
  else if (needsFrontMatter)
    say(
      1,
      'front-matter-missing',
      'The file does not begin with front matter.',
      'Begin it with a line “---”, then title and summary, then “---”.',
    );
  settleDirectives(root, source, say);
  sayUnwanted(root, say);
  const passages = root.children
    .filter((node) => node.type !== 'yaml')
    .map((node): Passage => {
      const slice = source.slice(node.position?.start.offset, node.position?.end.offset);
      return { kind: kindOf(node), source: slice, fingerprint: fingerprint(slice), line: node.position?.start.line ?? 1, node };
    });
  return { file, title: front.title ?? '', summary: front.summary ?? '', stamp: front.translated ?? null, passages };
}

function kindOf(node: RootContent): BlockKind {
  switch (node.type) {
    case 'heading':
      return `heading-${node.depth}`;
    case 'paragraph':
    case 'table':
    case 'code':
      return node.type;
    case 'list':
      return node.ordered ? 'ordered-list' : 'list';
    case 'blockquote':
      return 'quote';
    case 'containerDirective':
      return node.name === 'exercise' || node.name === 'callout' || node.name === 'museums' || node.name === 'worksheet'
        ? node.name
        : 'unknown';
    case 'leafDirective':
      return node.name === 'lab' || node.name === 'quiz' || node.name === 'figure' || node.name === 'untranslated'
        ? node.name
        : 'unknown';
    default:
      return 'unknown';
  }
}

const UNWANTED: Partial<Record<Nodes['type'], [code: string, message: string, remedy: string]>> = {
  html: [
    'raw-html',
    'Raw HTML is not allowed',
    'Write it in Markdown; put a backslash before “<” if it is meant as text, or use backticks for code.',
  ],
  image: ['image-not-figure', 'Images are not embedded directly', 'Put the drawing into figures/ and write ::figure{name=…}.'],
  imageReference: [
    'image-not-figure',
    'Images are not embedded directly',
    'Put the drawing into figures/ and write ::figure{name=…}.',
  ],
  definition: ['link-definition', 'Link definitions are not used', 'Write the address at the link itself: [words](https://…).'],
  linkReference: ['link-definition', 'Link references are not used', 'Write the address at the link itself: [words](https://…).'],
  footnoteDefinition: ['footnote', 'Footnotes are not used', 'Put the source into lesson.yaml and write :src[1]{id=…}.'],
  footnoteReference: ['footnote', 'Footnotes are not used', 'Put the source into lesson.yaml and write :src[1]{id=…}.'],
  thematicBreak: ['thematic-break', 'A line across the page is not used', 'Begin a new part with a heading.'],
};

function sayUnwanted(root: Root, say: (line: number | undefined, code: string, message: string, remedy: string) => void): void {
  visit(root, (node) => {
    const unwanted = UNWANTED[node.type];
    if (!unwanted) return;
    const [code, message, remedy] = unwanted;
    const quote = 'value' in node ? `: “${String(node.value).split('\n')[0]?.slice(0, 60)}”` : '';
    say(node.position?.start.line, code, `${message}${quote}.`, remedy);
  });
}
