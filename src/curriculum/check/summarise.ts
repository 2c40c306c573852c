import type { Issue } from '#kernel/issue.ts';
import { LANGUAGES, type ByLanguage } from '#kernel/writing.ts';
import { passageText, wordsOf } from '../parse/passage-text.ts';
import type { CourseTree, Lesson } from '../parse/tree.ts';
import { handsOnShare, sumOf } from '../minutes.ts';
import { alignTranslation } from '../translations/align.ts';
import type { Minutes } from '../views.ts';

interface Part {
  lessons: number;
  minutes: Minutes;
  /** 0–1, to three places. */
  handsOnShare: number;
}

/** What `npm run check -- --json` prints. */
export interface Summary extends Part {
  edition: string | null;
  modules: (Part & { id: string; slug: string })[];
  /** Words of the lessons' prose. */
  words: ByLanguage<number>;
  stalePassages: ByLanguage<number>;
  missingPassages: ByLanguage<number>;
  /** Errors; a curriculum with one cannot become an edition. */
  faults: number;
  warnings: number;
}

/** Numbers of a whole curriculum. Without a tree, only its faults are counted. */
export function summarise(tree: CourseTree | null, issues: readonly Issue[]): Summary {
  const words = { en: 0, ro: 0, sr: 0 };
  const stalePassages = { en: 0, ro: 0, sr: 0 };
  const missingPassages = { en: 0, ro: 0, sr: 0 };
  for (const lesson of Object.values(tree?.lessons ?? {})) {
    const original = lesson.pages[lesson.original];
    for (const language of LANGUAGES) {
      const page = lesson.pages[language];
      for (const passage of page?.passages ?? []) words[language] += wordsOf(passageText(passage.node)).length;
      if (!original || language === lesson.original) continue;
      const standings = page ? alignTranslation(original, page) : original.passages.map(() => ({ state: 'missing' as const }));
      stalePassages[language] += standings.filter((standing) => standing.state === 'stale').length;
      missingPassages[language] += standings.filter((standing) => standing.state === 'missing').length;
    }
  }
  const modules = (tree?.modules ?? []).map((module) => ({
    id: module.id,
    slug: module.slug,
    ...partOf(module.lessons.flatMap((slug) => tree?.lessons[slug] ?? [])),
  }));
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  return {
    edition: tree?.edition ?? null,
    ...partOf(Object.values(tree?.lessons ?? {})),
    modules,
    words,
    stalePassages,
    missingPassages,
    faults: errors,
    warnings: issues.length - errors,
  };
}

function partOf(lessons: readonly Lesson[]): Part {
  const minutes = sumOf(lessons.map((lesson) => lesson.minutes));
  return { lessons: lessons.length, minutes, handsOnShare: Math.round(handsOnShare(minutes) * 1000) / 1000 };
}
