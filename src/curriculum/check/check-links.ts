import type { Link, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../parse/markdown.ts';
import { passageText } from '../parse/passage-text.ts';
import type { CourseTree } from '../parse/tree.ts';
import { LANGUAGES } from '#kernel/writing.ts';
import type { Report, Rule } from './rule.ts';
import { allPages, yamlTexts } from './walk.ts';

/** Links lead to lessons that exist, to full web addresses, or to a mailbox; nowhere else. YAML texts hold no raw HTML. */
export const checkLinks: Rule = (tree, report) => {
  for (const { page } of allPages(tree)) {
    for (const passage of page.passages) {
      visit(passage.node as Nodes, 'link', (node) =>
        checkLink(node, { file: page.file, line: node.position?.start.line ?? passage.line }, tree, report),
      );
    }
  }
  for (const text of yamlTexts(tree)) {
    if (!text.marked) continue;
    for (const language of LANGUAGES) {
      const place = { file: text.file, ...(text.line === undefined ? {} : { line: text.line }) };
      try {
        visit(parseMarkdown(text.texts[language]), (node) => {
          if (node.type === 'link') checkLink(node, place, tree, report);
          if (node.type === 'html')
            report(
              place,
              'raw-html',
              `Raw HTML in the ${text.where} (${language}): “${node.value.slice(0, 60)}”.`,
              'Put it in backticks if it is meant as code.',
            );
          if (node.type === 'image')
            report(place, 'image-not-figure', `An image in the ${text.where} (${language}).`, 'Describe it in words.');
        });
      } catch {
        report(place, 'markdown-too-deep', `The ${text.where} (${language}) nests marks beyond all use.`, 'Simplify it.');
      }
    }
  }
};

function checkLink(node: Link, place: { file: string; line?: number }, tree: CourseTree, report: Report): void {
  const { url } = node;
  if (passageText(node) === '')
    report(place, 'link-empty', `The link to “${url.slice(0, 80)}” has no words.`, 'Say in words where it leads.');
  const lesson = /^lesson:([^#]*)(?:#(.*))?$/.exec(url);
  if (lesson) {
    const [, slug = '', anchor] = lesson;
    const target = Object.hasOwn(tree.lessons, slug) || slug in tree.lessons ? tree.lessons[slug] : undefined;
    if (!target)
      report(
        place,
        'broken-link',
        `There is no lesson “${slug.slice(0, 80)}”.`,
        'Correct the slug; it is the name of the lesson’s folder.',
      );
    else if (anchor !== undefined) {
      const passages = target.pages[target.original]?.passages.length ?? 0;
      const number = /^p([1-9]\d{0,3})$/.exec(anchor)?.[1];
      if (number === undefined || Number(number) > passages)
        report(
          place,
          'broken-link',
          `The lesson “${slug}” has no passage “${anchor.slice(0, 40)}”.`,
          `Name one of p1 to p${passages}, or leave it out.`,
        );
    }
  } else if (/^https?:\/\//i.test(url)) {
    if (!URL.canParse(url))
      report(place, 'broken-link', `“${url.slice(0, 80)}” is not a web address.`, 'Write it in full, with https://.');
  } else if (!/^mailto:[^\s@]+@[^\s@]+$/i.test(url)) {
    report(
      place,
      'bad-link',
      `The link “${url.slice(0, 80)}” leads nowhere.`,
      'Write lesson:slug or lesson:slug#p3 for a lesson, or a full address with https://.',
    );
  }
}
