import { z } from 'zod';
import type { Issue } from '#kernel/issue.ts';
import { LANGUAGES, type Language } from '#kernel/writing.ts';
import type { CurriculumFiles } from '../../files/curriculum-files.ts';
import { readYaml } from '../../parse/read-yaml.ts';
import type { CourseTree } from '../../parse/tree.ts';
import { allProse } from '../prose.ts';
import { LANGUAGE_NAMES } from '../walk.ts';
import { openSpellers } from './open-spellers.ts';
import { unknownWords } from './unknown-words.ts';

/** The project's own list: names of people and places that we invented, and words that no dictionary has yet. */
export const WORDS_FILE = 'words.yaml';

/** Every word of the prose that is neither in a dictionary nor in words.yaml, once for each file; warnings. */
export async function checkSpelling(tree: CourseTree, files: CurriculumFiles): Promise<Issue[]> {
  const spellers = await openSpellers();
  const issues: Issue[] = [];
  const own = ownWords(files, issues);
  const told = new Set<string>();
  for (const { file, line, language, text } of allProse(tree))
    for (const word of unknownWords(text, spellers[language], own[language])) {
      const key = `${file} ${language} ${word.toLowerCase()}`;
      if (told.has(key)) continue;
      told.add(key);
      issues.push({
        file,
        ...(line === undefined ? {} : { line }),
        code: 'spelling',
        severity: 'warning',
        message: `No ${LANGUAGE_NAMES[language]} dictionary has “${word}”.`,
        remedy: `Correct it, or add it to ${WORDS_FILE} under ${language}.`,
      });
    }
  return issues;
}

const LIST = z.strictObject({ en: z.array(z.string()), ro: z.array(z.string()), sr: z.array(z.string()) });

function ownWords(files: CurriculumFiles, issues: Issue[]): Record<Language, ReadonlySet<string>> {
  const bytes = files.get(WORDS_FILE);
  const read = bytes && readYaml({ file: WORDS_FILE, text: new TextDecoder().decode(bytes) }, LIST, issues)?.value;
  const of = (language: Language): ReadonlySet<string> =>
    new Set((read?.[language] ?? []).map((word) => word.normalize('NFC').toLowerCase()));
  return Object.fromEntries(LANGUAGES.map((language) => [language, of(language)])) as Record<Language, ReadonlySet<string>>;
}
