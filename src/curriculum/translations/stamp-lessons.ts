import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue } from '#kernel/issue.ts';
import { LANGUAGES, type Language } from '#kernel/writing.ts';
import { readDirectory } from '../files/read-directory.ts';
import { parseCourse } from '../parse/parse-course.ts';
import { stampTranslation } from './stamp.ts';

export interface StampOptions {
  /** Slug; absent = every lesson. */
  lesson?: string;
  /** Absent = every language but the lesson's original. */
  language?: Language;
}

export interface Stamped {
  /** Files that were written, relative to the curriculum. */
  written: string[];
  /** Files that already carried the present fingerprints. */
  unchanged: string[];
  issues: Issue[];
}

/**
 * Notes in translations what they were made from: writes `translated:` from the original as it is now and changes
 * nothing else. A page whose passages do not match the original's in number is an issue and is left alone.
 */
export async function stampLessons(dir: string, { lesson: only, language: into }: StampOptions = {}): Promise<Stamped> {
  const { files, issues } = await readDirectory(dir);
  const { tree, issues: faults } = parseCourse(files);
  const result: Stamped = { written: [], unchanged: [], issues: [...issues] };
  const say = (file: string, code: string, message: string, remedy: string): void => {
    result.issues.push({ file, code, severity: 'error', message, remedy });
  };
  if (!tree) result.issues.push(...faults.filter((fault) => fault.file === 'course.yaml'));
  else if (only !== undefined && !tree.lessons[only])
    say(`lessons/${only}`, 'lesson-not-found', `There is no lesson “${only}”.`, 'Name it by its folder.');
  for (const lesson of Object.values(tree?.lessons ?? {})) {
    if (only !== undefined && lesson.slug !== only) continue;
    const original = lesson.pages[lesson.original];
    if (!original) {
      say(lesson.file, 'missing-original', 'The lesson’s original text is missing.', `Write ${lesson.original}.md first.`);
      continue;
    }
    for (const language of LANGUAGES) {
      const page = lesson.pages[language];
      if (!page || language === lesson.original || (into !== undefined && language !== into)) continue;
      if (page.passages.length !== original.passages.length) {
        say(
          page.file,
          'passage-parity',
          `The file has ${page.passages.length} passages, ${original.file} has ${original.passages.length}.`,
          'Translate what is missing, or put “::untranslated” in its place; then stamp.',
        );
        continue;
      }
      const path = join(dir, ...page.file.split('/'));
      const text = await readFile(path, 'utf8');
      const stamped = stampTranslation(text, original, lesson.original);
      if (stamped === undefined)
        say(
          page.file,
          'front-matter-missing',
          'The file does not begin with front matter.',
          'Begin it with a line “---”, then title and summary, then “---”.',
        );
      else if (stamped === text) result.unchanged.push(page.file);
      else {
        await writeFile(path, stamped);
        result.written.push(page.file);
      }
    }
  }
  return result;
}
