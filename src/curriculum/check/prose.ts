import type { Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { LANGUAGES, type Language } from '#kernel/writing.ts';
import { parseMarkdown } from '../parse/markdown.ts';
import { settleDirectives } from '../parse/settle-directives.ts';
import type { CourseTree } from '../parse/tree.ts';
import { allPages, yamlTexts } from './walk.ts';

/** A run of prose as it is read: no code, no address, nothing that is marked `:lat[…]`. */
export interface Prose {
  file: string;
  line?: number;
  language: Language;
  /** Text nodes of one passage or YAML text, joined. */
  text: string;
  /** In a lesson's or trainer's Markdown, as opposed to YAML. */
  inPage: boolean;
  /** Set for passages only: its number, from 0. */
  passage?: number;
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>„“”"]+|[^\s@:„“(]+@[^\s@]+\.[^\s@„“)]+/gu;

/** All prose of the course. */
export function* allProse(tree: CourseTree): Generator<Prose> {
  for (const { page, language } of allPages(tree)) {
    const { file } = page;
    yield { file, line: 2, language, text: withoutMarks(page.title), inPage: true };
    yield { file, line: 3, language, text: withoutMarks(page.summary), inPage: true };
    for (const [passage, { node, line }] of page.passages.entries())
      yield { file, line, language, text: proseOf(node), inPage: true, passage };
  }
  for (const { file, line, texts, marked } of yamlTexts(tree)) {
    for (const language of LANGUAGES) {
      yield {
        file,
        ...(line === undefined ? {} : { line }),
        language,
        text: marked ? proseOfLine(texts[language]) : withoutMarks(texts[language]),
        inPage: false,
      };
    }
  }
}

function proseOf(root: Nodes): string {
  const parts: string[] = [];
  visit(root, (node) => {
    if (node.type === 'textDirective' && (node.name === 'lat' || node.name === 'src')) return SKIP;
    if (node.type === 'text') parts.push(node.value);
    if (node.type === 'inlineCode') parts.push(' ');
    if (node.type === 'paragraph' || node.type === 'tableCell') parts.push('\n');
    return undefined;
  });
  return parts.join('').replace(ADDRESS, ' ');
}

function proseOfLine(text: string): string {
  try {
    const root = parseMarkdown(text);
    settleDirectives(root, text, () => {});
    return proseOf(root);
  } catch {
    return '';
  }
}

const withoutMarks = (text: string): string => text.replace(/:lat\[[^\]]*\]/g, ' ').replace(ADDRESS, ' ');
