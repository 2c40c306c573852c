import type { Issue } from '#kernel/issue.ts';
import { LANGUAGES } from '#kernel/writing.ts';
import { LIMITS, pathFault, type CurriculumFiles } from '../files/curriculum-files.ts';
import { deepFreeze } from './freeze.ts';
import { parseLesson } from './parse-lesson.ts';
import { parseInstruments } from './parse-instruments.ts';
import { parsePage } from './parse-page.ts';
import { parsePaths } from './parse-paths.ts';
import { readYaml } from './read-yaml.ts';
import { courseSchema, glossarySchema, trainerFrontMatter } from './schemas.ts';
import type { CourseTree, Lesson, Module, ReadText, Term } from './tree.ts';

/**
 * Files → frozen course tree and everything that is wrong with them as files. Never throws, whatever the bytes.
 * The tree is null when course.yaml is missing or beyond reading.
 */
export function parseCourse(files: CurriculumFiles): { tree: CourseTree | null; issues: Issue[] } {
  const issues: Issue[] = [];
  for (const path of files.keys()) {
    const fault = pathFault(path);
    if (fault)
      issues.push({
        file: path,
        code: 'path-refused',
        severity: 'error',
        message: `The path cannot be part of a curriculum: ${fault}.`,
        remedy: 'Rename the file.',
      });
  }
  const read: ReadText = (path) => textOf(files, path, issues);
  const folders = new Map<string, string[]>();
  for (const path of [...files.keys()].sort()) {
    const [top, slug, ...rest] = path.split('/');
    if (top === 'lessons' && slug !== undefined && rest.length > 0)
      folders.set(slug, [...(folders.get(slug) ?? []), rest.join('/')]);
  }
  const lessons: Record<string, Lesson> = Object.create(null);
  for (const [slug, names] of folders) {
    const lesson = parseLesson(slug, names, read, issues);
    if (lesson) lessons[slug] = lesson;
  }
  const glossary = parseGlossary(read, issues, files.has('glossary.yaml'));
  const text = read('course.yaml');
  if (text === undefined) {
    if (!files.has('course.yaml'))
      issues.push({
        file: 'course.yaml',
        code: 'file-missing',
        severity: 'error',
        message: 'course.yaml is missing.',
        remedy: 'Write it; docs/CURRICULUM-FORMAT.md shows its shape.',
      });
    return { tree: null, issues };
  }
  const course = readYaml({ file: 'course.yaml', text }, courseSchema, issues);
  if (!course) return { tree: null, issues };
  const modules = course.value.modules.map((module, index): Module => ({
    ...module,
    line: course.lineOf(['modules', index]) ?? 1,
    lessonLines: module.lessons.map((_, at) => course.lineOf(['modules', index, 'lessons', at]) ?? 1),
    trainer: parsePages(`modules/${module.slug}`, read, issues),
  }));
  const { id, edition, license, title, summary } = course.value;
  return {
    tree: deepFreeze({
      id,
      edition,
      license,
      title,
      summary,
      modules,
      lessons,
      terms: glossary.terms,
      glossaryIsRead: glossary.isRead,
      instruments: parseInstruments(read, issues),
      cases: parsePages('cases', read, issues),
      paths: parsePaths(read, issues),
    }),
    issues,
  };
}

function parseGlossary(read: ReadText, issues: Issue[], isThere: boolean): { terms: Term[]; isRead: boolean } {
  const text = read('glossary.yaml');
  const glossary = text === undefined ? undefined : readYaml({ file: 'glossary.yaml', text }, glossarySchema, issues);
  const terms = (glossary?.value.terms ?? []).map((term, index): Term => ({
    ...term,
    forms: term.forms ?? {},
    forbidden: term.forbidden ?? {},
    line: glossary?.lineOf(['terms', index]) ?? 1,
  }));
  return { terms, isRead: !isThere || glossary !== undefined };
}

/** `en.md`, `ro.md`, `sr.md` of a folder, as far as they are there. */
function parsePages(folder: string, read: ReadText, issues: Issue[]): Module['trainer'] {
  const pages: Module['trainer'] = {};
  for (const language of LANGUAGES) {
    const file = `${folder}/${language}.md`;
    const text = read(file);
    if (text !== undefined) pages[language] = parsePage(file, text, trainerFrontMatter, false, issues);
  }
  return pages;
}

function textOf(files: CurriculumFiles, path: string, issues: Issue[]): string | undefined {
  const bytes = files.get(path);
  if (bytes === undefined) return undefined;
  const say = (code: string, message: string, remedy: string, line?: number): undefined => {
    issues.push({ file: path, ...(line === undefined ? {} : { line }), code, severity: 'error', message, remedy });
    return undefined;
  };
  if (bytes.length > LIMITS.text)
    return say('file-too-large', `The file has ${bytes.length} bytes; a text may have ${LIMITS.text}.`, 'Divide it.');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return say('not-utf8', 'The file is not valid UTF-8.', 'Save it again as UTF-8.');
  }
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is refused
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.exec(text);
  if (control) {
    const line = text.slice(0, control.index).split('\n').length;
    return say(
      'control-character',
      `The file contains the control character U+${control[0].charCodeAt(0).toString(16).padStart(4, '0')}.`,
      'Remove it.',
      line,
    );
  }
  return text;
}
