import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { LANGUAGES, type ByLanguage, type Language } from '#kernel/writing.ts';
import { isDirective, type Directive } from '../parse/directives.ts';
import type { CourseTree, Lesson, Page, Passage } from '../parse/tree.ts';

/** Every page of a lesson, with its language. */
export const pagesOf = (lesson: Lesson): [Language, Page][] =>
  LANGUAGES.flatMap((language): [Language, Page][] => {
    const page = lesson.pages[language];
    return page ? [[language, page]] : [];
  });

/** Every page of the course: lessons, then trainer's pages, then the cases. */
export function* allPages(tree: CourseTree): Generator<{ language: Language; page: Page; lesson: Lesson | null }> {
  for (const lesson of Object.values(tree.lessons))
    for (const [language, page] of pagesOf(lesson)) yield { language, page, lesson };
  for (const pages of [...tree.modules.map(({ trainer }) => trainer), tree.cases]) {
    for (const language of LANGUAGES) {
      const page = pages[language];
      if (page) yield { language, page, lesson: null };
    }
  }
}

/** Every directive of a passage by that name, also nested ones. */
export function directivesIn(
  passage: Passage,
  ...names: string[]
): { node: Directive; line: number; value: (key: string) => string }[] {
  const found: { node: Directive; line: number; value: (key: string) => string }[] = [];
  visit(passage.node as Nodes, (node) => {
    if (isDirective(node) && names.includes(node.name)) {
      found.push({ node, line: node.position?.start.line ?? passage.line, value: (key) => node.attributes?.[key] ?? '' });
    }
  });
  return found;
}

/** A text of a YAML file in all its languages, and where it stands. */
export interface YamlText {
  file: string;
  line?: number;
  where: string;
  texts: ByLanguage;
  /** Shown as Markdown of one line (prompts, definitions), not as plain text. */
  marked: boolean;
}

/** Every text of the course's YAML files that a reader sees. */
export function* yamlTexts(tree: CourseTree): Generator<YamlText> {
  const plain = (file: string, where: string, texts: ByLanguage, line?: number): YamlText => ({
    file,
    where,
    texts,
    marked: false,
    ...(line === undefined ? {} : { line }),
  });
  yield plain('course.yaml', 'title', tree.title);
  yield plain('course.yaml', 'summary', tree.summary);
  for (const module of tree.modules) {
    yield plain('course.yaml', `title of ${module.slug}`, module.title, module.line);
    yield plain('course.yaml', `summary of ${module.slug}`, module.summary, module.line);
  }
  for (const { id, line, title, summary, forWhom, lessons } of tree.paths) {
    yield plain('paths.yaml', `title of ${id}`, title, line);
    yield plain('paths.yaml', `summary of ${id}`, summary, line);
    yield plain('paths.yaml', `forWhom of ${id}`, forWhom, line);
    for (const { lesson, reason, line: at } of lessons === 'all' ? [] : lessons)
      if (reason) yield plain('paths.yaml', `reason of ${lesson}`, reason, at);
  }
  for (const term of tree.terms) {
    yield plain('glossary.yaml', `term ${term.id}`, term.term, term.line);
    yield { file: 'glossary.yaml', where: `definition of ${term.id}`, texts: term.definition, line: term.line, marked: true };
  }
  yield* instrumentTexts(tree.instruments);
  for (const lesson of Object.values(tree.lessons)) {
    yield plain(lesson.file, 'takeHome', lesson.takeHome);
    for (const outcome of lesson.outcomes) yield plain(lesson.file, `outcome ${outcome.id}`, outcome.text, outcome.line);
    for (const item of lesson.quiz?.items ?? []) {
      const marked = (where: string, texts: ByLanguage): YamlText => ({
        file: lesson.quiz?.file ?? '',
        where,
        texts,
        line: item.line,
        marked: true,
      });
      yield marked(`prompt of ${item.id}`, item.prompt);
      if (item.feedback) yield marked(`feedback of ${item.id}`, item.feedback);
      for (const option of item.options) {
        yield marked(`option ${option.id} of ${item.id}`, option.text);
        if (option.feedback) yield marked(`feedback of ${option.id} of ${item.id}`, option.feedback);
      }
    }
    for (const figure of lesson.figures) {
      if (figure.alt) yield plain(figure.file, 'alt', figure.alt);
      if (figure.caption) yield plain(figure.file, 'caption', figure.caption);
      for (const [key, texts] of Object.entries(figure.words)) yield plain(figure.file, `word ${key}`, texts);
    }
  }
}

/** The texts of placement, knowledge forms and statements. */
function* instrumentTexts({ placement, knowledge, confidence }: CourseTree['instruments']): Generator<YamlText> {
  const files = [
    ['instruments/placement.yaml', placement],
    ['instruments/knowledge.yaml', knowledge],
  ] as const;
  for (const [file, items] of files)
    for (const { id, line, prompt, options } of items) {
      yield { file, where: `prompt of ${id}`, texts: prompt, line, marked: true };
      for (const option of options) {
        yield { file, where: `option ${option.id} of ${id}`, texts: option.text, line, marked: true };
        if (option.feedback)
          yield { file, where: `feedback of ${option.id} of ${id}`, texts: option.feedback, line, marked: true };
      }
    }
  for (const { id, text, line } of confidence)
    yield { file: 'instruments/confidence.yaml', where: id, texts: text, line, marked: false };
}

export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', ro: 'Romanian', sr: 'Serbian' };
