/** The course as parsed from files: frozen data, with the places that faults are reported at. */
import type { RootContent } from 'mdast';
import type { ByLanguage, Language } from '#kernel/writing.ts';
import type { CourseLevel } from '../views.ts';

/** The kinds that must agree between the languages of a lesson. `heading-2` and `heading-3` are kinds of their own. */
export type BlockKind =
  | `heading-${1 | 2 | 3 | 4 | 5 | 6}`
  | 'paragraph'
  | 'list'
  | 'ordered-list'
  | 'table'
  | 'quote'
  | 'code'
  | 'exercise'
  | 'lab'
  | 'quiz'
  | 'figure'
  | 'callout'
  | 'museums'
  | 'worksheet'
  | 'untranslated'
  | 'unknown';

export interface Passage {
  kind: BlockKind;
  /** The Markdown as it stands in the file. */
  source: string;
  fingerprint: string;
  /** 1-based. */
  line: number;
  node: RootContent;
}

/** What a translation was made from: fingerprints of the original's title, summary and passages. */
export interface Stamp {
  from: Language;
  title?: string;
  summary?: string;
  passages: readonly string[];
}

/** One Markdown file: a lesson in one language, or a module's trainer's page. */
export interface Page {
  file: string;
  title: string;
  summary: string;
  stamp: Stamp | null;
  passages: readonly Passage[];
}

export interface Outcome {
  id: string;
  text: ByLanguage;
  line: number;
}

export interface Source {
  id: string;
  title: string;
  publisher: string;
  url: string;
  seenOn: string;
  line: number;
}

export interface QuizOption {
  id: string;
  correct: boolean;
  text: ByLanguage;
  feedback: ByLanguage | null;
  line: number;
}

export interface QuizItem {
  id: string;
  kind: 'choice' | 'choices' | 'text';
  outcome: string;
  prompt: ByLanguage;
  options: readonly QuizOption[];
  accept: ByLanguage<readonly string[]> | null;
  feedback: ByLanguage | null;
  line: number;
}

/** An element or text of a drawing, already reduced to what is allowed. */
export type Drawing =
  { tag: string; attributes: readonly (readonly [string, string])[]; children: readonly Drawing[] } | { text: string };

export interface Figure {
  name: string;
  /** Path of the `.yaml`, or of the `.svg` when there is no `.yaml`. */
  file: string;
  drawing: Drawing | null;
  placeholders: readonly string[];
  alt: ByLanguage | null;
  caption: ByLanguage | null;
  words: Readonly<Record<string, ByLanguage>>;
}

export interface Lesson {
  slug: string;
  id: string;
  level: CourseLevel;
  minutes: { read: number; do: number };
  original: Language;
  area: string;
  digcomp: readonly string[];
  takeHome: ByLanguage;
  outcomes: readonly Outcome[];
  sources: readonly Source[];
  file: string;
  pages: Partial<Record<Language, Page>>;
  /** `isRead` is false when quiz.yaml is there but beyond reading. */
  quiz: { file: string; items: readonly QuizItem[]; isRead: boolean } | null;
  figures: readonly Figure[];
}

export interface Module {
  id: string;
  slug: string;
  title: ByLanguage;
  summary: ByLanguage;
  lessons: readonly string[];
  /** Line of each listed slug, and of the module itself. */
  lessonLines: readonly number[];
  line: number;
  trainer: Partial<Record<Language, Page>>;
}

export interface Term {
  id: string;
  term: ByLanguage;
  forms: Partial<Record<Language, readonly string[]>>;
  definition: ByLanguage;
  forbidden: Partial<Record<Language, readonly string[]>>;
  line: number;
}

/** An item of an instrument: a choice with one key, about a module. */
export interface InstrumentItem extends QuizItem {
  /** Id of the module in course.yaml. */
  module: string;
}

export type Difficulty = 'easy' | 'middle' | 'hard';

/** What asks people about themselves and what they know, outside the lessons. Empty lists where a file is absent. */
export interface Instruments {
  placement: readonly (InstrumentItem & { level: CourseLevel })[];
  knowledge: readonly (InstrumentItem & { form: 'a' | 'b'; difficulty: Difficulty })[];
  confidence: readonly { id: string; module: string; text: ByLanguage; line: number }[];
}

/** A ready path through the course (paths.yaml). */
export interface ReadyPath {
  id: string;
  title: ByLanguage;
  summary: ByLanguage;
  forWhom: ByLanguage;
  /** Slugs in order; `all` is every lesson in the course's order. */
  lessons: 'all' | readonly { lesson: string; reason: ByLanguage | null; line: number }[];
  line: number;
}

export interface CourseTree {
  id: string;
  edition: string;
  license: string;
  title: ByLanguage;
  summary: ByLanguage;
  modules: readonly Module[];
  /** Every lesson folder that could be read, by name; order is `modules`' affair. */
  lessons: Readonly<Record<string, Lesson>>;
  /** Empty when glossary.yaml is absent or, with `glossaryIsRead` false, beyond reading. */
  terms: readonly Term[];
  glossaryIsRead: boolean;
  instruments: Instruments;
  /** The page of cases; empty when there is none. */
  cases: Partial<Record<Language, Page>>;
  /** Empty when there is no paths.yaml, or it is beyond reading. */
  paths: readonly ReadyPath[];
}

/** Where in a YAML file a value stands; `undefined` when the file does not say. */
export type LineOf = (path: readonly PropertyKey[]) => number | undefined;

/** A file's text, or undefined when there is none; what is no text becomes an issue. */
export type ReadText = (path: string) => string | undefined;
