/** What a reader gets: plain frozen data, already in one writing, ready to be laid out. Browser-safe. */
import type { Language, Writing } from '../kernel/writing.ts';

export type CourseLevel = 'foundation' | 'practitioner' | 'advanced';

export interface EditionRef {
  id: string;
  /** Semantic number, for instance `1.0.0`. */
  number: string;
  publishedAt: Date;
}

export interface Minutes {
  read: number;
  do: number;
}

export interface LessonRef {
  id: string;
  slug: string;
  title: string;
}

export interface LessonCard extends LessonRef {
  summary: string;
  level: CourseLevel;
  minutes: Minutes;
  /** What the librarian takes home, a few words. */
  takeHome: string;
  hasLab: boolean;
  hasQuiz: boolean;
  /** The writing that will really be shown: differs from the asked one when a translation is missing. */
  shownIn: Writing;
}

export interface ModuleView {
  id: string;
  slug: string;
  title: string;
  summary: string;
  lessons: LessonCard[];
  minutes: Minutes;
  hasTrainerPage: boolean;
}

export interface CourseView {
  edition: EditionRef;
  title: string;
  summary: string;
  modules: ModuleView[];
  minutes: Minutes;
  /** 0–1, minutes of doing over all minutes. */
  handsOnShare: number;
}

/** A ready path: lessons in order, some with the reason why they are in it. */
export interface ReadyPathView {
  id: string;
  title: string;
  summary: string;
  forWhom: string;
  minutes: Minutes;
  lessons: { card: LessonCard; module: string; reason: string | null }[];
}

/** `current`: nothing to say. `stale`: the original has moved on. `missing`: shown in the original's language. */
export type TranslationState = 'original' | 'current' | 'stale' | 'missing';

export type PassageKind = 'heading' | 'prose' | 'figure' | 'callout' | 'exercise' | 'museums' | 'worksheet' | 'lab' | 'quiz';

/** A sheet to fill in, in one writing, as plain words: what its page, its document and its spreadsheet are made from. */
export interface WorksheetView {
  /** Unique in the lesson. */
  id: string;
  title: string;
  blocks: ({ kind: 'text'; text: string } | { kind: 'table'; head: string[]; rows: string[][] })[];
}

export interface PassageView {
  /** `p1`, `p2`, … the same in every writing of an edition. */
  anchor: string;
  kind: PassageKind;
  /** Sanitised HTML. Empty for `lab` and `quiz`, which the page draws itself. */
  html: string;
  shownIn: Writing;
  state: TranslationState;
  /** For a stale passage whose older source is still known: the original's change, word by word. */
  change: { op: 'same' | 'removed' | 'added'; text: string }[] | null;
  lab: { slug: string; scenario: string; level: CourseLevel } | null;
  worksheet: WorksheetView | null;
}

/** A quiz as the learner sees it: no keys. */
export interface QuizView {
  items: QuizItemView[];
}

export type QuizItemView =
  | { id: string; kind: 'choice' | 'choices'; promptHtml: string; options: { id: string; html: string }[] }
  | { id: string; kind: 'text'; promptHtml: string };

/** An item of an instrument as it is shown: no key. */
export interface InstrumentItemView {
  id: string;
  /** Id of its module. */
  module: string;
  promptHtml: string;
  options: { id: string; html: string }[];
}

/** Placement, the two knowledge forms and the statements of confidence, in one writing. */
export interface InstrumentsView {
  edition: EditionRef;
  modules: { id: string; slug: string; title: string }[];
  placement: (InstrumentItemView & { level: CourseLevel })[];
  knowledge: { a: InstrumentItemView[]; b: InstrumentItemView[] };
  confidence: { id: string; module: string; text: string }[];
}

export interface SourceView {
  title: string;
  url: string;
  publisher: string;
  /** The language tag of title and publisher where their script is not the page's; null otherwise. */
  lang: string | null;
  /** ISO date on which we saw it. */
  seenOn: string;
}

export interface LessonView {
  edition: EditionRef;
  id: string;
  slug: string;
  title: string;
  summary: string;
  level: CourseLevel;
  minutes: Minutes;
  takeHome: string;
  module: { id: string; slug: string; title: string };
  outcomes: string[];
  passages: PassageView[];
  outline: { anchor: string; title: string; depth: 2 | 3 }[];
  previous: LessonRef | null;
  next: LessonRef | null;
  quiz: QuizView | null;
  sources: SourceView[];
  /** The writing asked for and the one that is shown for the lesson as a whole. */
  writing: Writing;
  shownIn: Writing;
  /** The language in which the lesson is led; translations follow it. */
  original: Language;
  state: TranslationState;
  stalePassages: number;
}

export interface TrainerPageView {
  edition: EditionRef;
  module: { slug: string; title: string };
  html: string;
  shownIn: Writing;
}

/** What libraries have done, told with sources. */
export interface CasesView {
  edition: EditionRef;
  title: string;
  summary: string;
  html: string;
  shownIn: Writing;
}

export interface GlossaryTermView {
  id: string;
  term: string;
  definitionHtml: string;
  /** The same term in the other writings. */
  elsewhere: { writing: Writing; term: string }[];
  lessons: LessonRef[];
}

export interface SearchHit {
  lesson: LessonRef;
  module: string;
  anchor: string;
  /** Plain text with the hits marked: `{ text, hit }` pieces, in order. */
  excerpt: { text: string; hit: boolean }[];
}

/** A module and the lab work that its lessons ask for, in the course's order. */
export interface ModuleLabs {
  slug: string;
  title: string;
  labs: { lab: string; scenario: string; lesson: { slug: string; title: string } }[];
}
