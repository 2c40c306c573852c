import type { Issue } from '#kernel/issue.ts';
import { LANGUAGES } from '#kernel/writing.ts';
import { parseDrawing } from './parse-drawing.ts';
import { parsePage } from './parse-page.ts';
import { readYaml } from './read-yaml.ts';
import { figureSchema, lessonFrontMatter, lessonSchema, quizSchema } from './schemas.ts';
import type { Figure, Lesson, QuizItem, ReadText } from './tree.ts';

/** One lesson's folder. `names` are its files, relative to it. Undefined when lesson.yaml is beyond reading. */
export function parseLesson(slug: string, names: readonly string[], read: ReadText, issues: Issue[]): Lesson | undefined {
  const folder = `lessons/${slug}`;
  const file = `${folder}/lesson.yaml`;
  const figures = parseFigures(folder, names, read, issues);
  const quiz = parseQuiz(folder, read, issues);
  const pages: Lesson['pages'] = {};
  for (const language of LANGUAGES) {
    const path = `${folder}/${language}.md`;
    const text = read(path);
    if (text !== undefined) pages[language] = parsePage(path, text, lessonFrontMatter, true, issues);
  }
  const text = read(file);
  if (text === undefined) {
    if (!names.includes('lesson.yaml'))
      issues.push({
        file,
        code: 'file-missing',
        severity: 'error',
        message: `The lesson “${slug}” has no lesson.yaml.`,
        remedy: 'Write it, or begin lessons with `npm run lesson:new`.',
      });
    return undefined;
  }
  const lesson = readYaml({ file, text }, lessonSchema, issues);
  if (!lesson) return undefined;
  const { value, lineOf } = lesson;
  return {
    ...value,
    slug,
    file,
    outcomes: value.outcomes.map((outcome, index) => ({ ...outcome, line: lineOf(['outcomes', index]) ?? 1 })),
    sources: value.sources.map((source, index) => ({ ...source, line: lineOf(['sources', index]) ?? 1 })),
    pages,
    quiz,
    figures,
  };
}

function parseQuiz(folder: string, read: ReadText, issues: Issue[]): Lesson['quiz'] {
  const file = `${folder}/quiz.yaml`;
  const text = read(file);
  if (text === undefined) return null;
  const quiz = readYaml({ file, text }, quizSchema, issues);
  const items = (quiz?.value.items ?? []).map((item, index): QuizItem => ({
    ...item,
    accept: item.accept ?? null,
    feedback: item.feedback ?? null,
    options: (item.options ?? []).map((option, at) => ({
      ...option,
      correct: option.correct === true,
      feedback: option.feedback ?? null,
      line: quiz?.lineOf(['items', index, 'options', at]) ?? 1,
    })),
    line: quiz?.lineOf(['items', index]) ?? 1,
  }));
  return { file, items, isRead: quiz !== undefined };
}

function parseFigures(folder: string, names: readonly string[], read: ReadText, issues: Issue[]): Figure[] {
  const wanted = new Map<string, Set<string>>();
  for (const name of names) {
    const match = /^figures\/([^/]+)\.(svg|yaml)$/.exec(name);
    if (match?.[1] && match[2]) wanted.set(match[1], (wanted.get(match[1]) ?? new Set()).add(match[2]));
  }
  return [...wanted].map(([name, endings]): Figure => {
    const svg = `${folder}/figures/${name}.svg`;
    const yaml = `${folder}/figures/${name}.yaml`;
    const miss = (file: string, what: string): void => {
      issues.push({
        file,
        code: 'figure-incomplete',
        severity: 'error',
        message: `The figure “${name}” has no ${what}.`,
        remedy: `Add figures/${name}.${what}.`,
      });
    };
    const svgText = read(svg);
    const { drawing, placeholders } =
      svgText === undefined ? { drawing: null, placeholders: [] } : parseDrawing(svg, svgText, issues);
    if (!endings.has('svg')) miss(yaml, 'svg');
    if (!endings.has('yaml')) miss(svg, 'yaml');
    const yamlText = read(yaml);
    const words = yamlText === undefined ? undefined : readYaml({ file: yaml, text: yamlText }, figureSchema, issues)?.value;
    return {
      name,
      file: endings.has('yaml') ? yaml : svg,
      drawing,
      placeholders,
      alt: words?.alt ?? null,
      caption: words?.caption ?? null,
      words: words?.words ?? {},
    };
  });
}
