/**
 * What a lab is to the rest of the house. A lab is a guest: it knows this file, the kernel and shared UI,
 * never the learner, the database or another lab. Its engine is pure, so that the same code gives the same
 * verdict in the browser, on the server, in a package for another learning system, and in a test.
 */
import type { Language, Writing } from '../kernel/writing.ts';

export const LEVELS = ['foundation', 'practitioner', 'advanced'] as const;
export type Level = (typeof LEVELS)[number];

export type CheckStatus = 'pass' | 'warn' | 'fail' | 'na' | 'unsure';

/** Where a check looked and what it saw, quoted. `line` is 1-based in the named file. */
export interface Evidence {
  where: string;
  line?: number;
  quote: string;
}

/** One thing that a check saw. Texts are not in it: they are looked up by check and variant in the lab's texts. */
export interface Finding {
  status: CheckStatus;
  evidence: Evidence[];
  /** What was measured, in the unit of the threshold; for instance 652.6 (px). */
  measured?: number | string;
  threshold?: number | string;
  /** Entry in the spec registry that the threshold comes from. */
  specRef?: string;
  /** Which of the check's messages applies, when it has several; for instance `vague` of `title`. */
  variant?: string;
  /** Values for the message's placeholders. */
  values?: Record<string, string | number>;
}

/** One check's verdict: its worst finding, and the others of the same check, worst first. */
export interface CheckResult extends Finding {
  id: string;
  also?: Finding[];
}

/** A dated fact about somebody else's system: a limit, a definition, a price. `specs/*.yaml`. */
export interface Spec {
  id: string;
  network: string;
  field: string;
  value: number | string;
  unit: string;
  countMethod?: string;
  sourceUrl: string;
  sourceTitle: string;
  sourceKind: 'official' | 'code' | 'secondary' | 'own';
  /** ISO date on which somebody of ours saw the source (maybe a stored copy). */
  seenOn: string;
  /** ISO date on which a person verified it on the live page; null = unverified, so it may only warn. */
  verifiedOn: string | null;
  reviewEveryDays: number;
  conflicts: { value: number | string; sourceUrl: string; note: string }[];
}

/** What the engine may know besides the work itself. */
export interface LabContext {
  /** The day on which specs are judged for age, ISO date; passed in so that a verdict can be repeated. */
  today: string;
  specs: ReadonlyMap<string, Spec>;
}

/** A verdict on a whole piece of work. */
export interface Verdict {
  checks: CheckResult[];
  /** True when every check that the scenario asks for passes. */
  solved: boolean;
  /** Checks that the scenario asks for, and how many of them pass. A warning passes; "not applicable" does not. */
  asked: number;
  passed: number;
  /** What the work still owes besides its checks, as field names: `because`, `plan`, `html`. Empty when nothing. */
  needs: string[];
}

export interface ScenarioSummary {
  id: string;
  level: Level;
  /** Minutes of doing. */
  minutes: number;
  title: Record<Language, string>;
  brief: Record<Language, string>;
  /** Ids of the checks that have to pass here, in the order in which they are shown. */
  asks: string[];
}

/** A place in the starting work that a marked fault occupies. */
export interface Mark {
  where: string;
  /** 1-based, both included. */
  line: number;
  endLine: number;
  check: string;
}

/** What remains of the work: kept on the device or in the account, shown in My library. */
export interface Artifact<Inputs = unknown> {
  lab: string;
  schemaVersion: number;
  scenario: string;
  level: Level;
  writing: Writing;
  seed: number;
  inputs: Inputs;
  results: Verdict;
  /** Spec id → date on which the spec was seen. */
  specVersions: Record<string, string>;
  provenance: 'simulated' | 'ownData' | 'source';
}

/** A line of a summary or a report, already in words of the reader's writing. */
export interface ReportLine {
  heading: string;
  /** Left out where there is no beginning to compare with. */
  before?: string;
  after: string;
  status: CheckStatus;
  note?: string;
}

/** The face of an artifact on paper and in My library: plain data that a page or a book lays out. */
export interface Report {
  title: string;
  summary: string;
  lines: ReportLine[];
  /** Figures and plans that belong to the work, such as a week's plan or the rows behind an answer. */
  tables?: ReportTable[];
}

/** A table in words: every row as long as `head`. */
export interface ReportTable {
  caption: string;
  head: string[];
  rows: string[][];
}

/** A part of a scenario on paper: something to read, a table, and room to write. */
export interface PaperSheet {
  heading: string;
  text: string;
  table?: ReportTable;
  /** Empty lines for handwriting. */
  lines?: number;
}

/** A scenario on paper, for the handbook: plain data that a book lays out. */
export interface Paper {
  title: string;
  brief: string;
  instructions: string;
  /** The work as it begins, file by file; `code` keeps its line breaks. */
  files: { heading: string; code: string; marked: number[] }[];
  /** What to look at: a check's name and its rule, in words. */
  checks: { name: string; rule: string }[];
  /** Only the files that differ from the beginning. */
  solution: { heading: string; code: string }[];
  /** What a lab without files lays out instead: figures to read and room to write; then what a good answer looks like. */
  sheets?: PaperSheet[];
  answers?: PaperSheet[];
}

/** What a reviewer reads about an attempt: one sentence, and what is still open. */
export interface Review {
  solved: boolean;
  summary: string;
  open: { name: string; saw: string; next: string }[];
}

/** A lab's texts in one writing: flat keys, ICU messages. */
export type LabTexts = Record<string, string>;

/** A lab's pure half. `Work` is what the learner edits: JSON, nothing else. */
export interface LabEngine<Work = unknown> {
  id: string;
  version: number;
  scenarios: ScenarioSummary[];
  /** The work as the learner finds it, in that language. Throws for a scenario it does not know. */
  start(scenario: string, writing: Writing): Work;
  /** Checks hostile input and gives typed work, or a list of what is wrong with it, with field names. */
  parse(input: unknown): { ok: true; work: Work } | { ok: false; faults: { field: string; code: string }[] };
  /** Pure: same work, same context, same verdict. */
  judge(scenario: string, work: Work, context: LabContext): Verdict;
  /** The solution that passes every asked check, shown after two tries. */
  solution(scenario: string, writing: Writing): Work;
  /** The before/after report for My library, the reviewer and the handbook, in the words of `reader`: the writing of `texts`. */
  report(artifact: Artifact<Work>, texts: LabTexts, context?: LabContext, reader?: Writing): Report;
  /** The files that the work consists of, as a person would keep them in a folder. */
  files?(work: Work): { name: string; text: string }[];
  /** The faults that the scenario marks for the learner; empty where she has to find them. */
  marks(scenario: string, writing: Writing): Mark[];
}

/** How a lab introduces itself to the registry: `labs/<slug>/lab.ts`. Its live face is `labs/<slug>/Lab.svelte`. */
export interface LabManifest {
  /** The folder's name and the address: `/{writing}/labs/{slug}`. */
  slug: string;
  version: number;
  title: Record<Language, string>;
  summary: Record<Language, string>;
  engine: () => Promise<LabEngine>;
  /** The other faces: on paper, and for a reviewer of an attempt. */
  faces: () => Promise<{
    paper(scenario: string, writing: Writing, texts: LabTexts): Paper;
    review(verdict: Verdict, writing: Writing, texts: LabTexts): Review;
  }>;
  texts: Record<Language, () => Promise<LabTexts>>;
}

/** What may condemn somebody's work: our own rules, and facts that a person has verified within the last 180 days. */
export const SPEC_TRUST_DAYS = 180;

/** True when a threshold from this spec may fail a piece of work; otherwise it may only warn. */
export function mayFail(spec: Spec | undefined, today: string): boolean {
  if (!spec) return false;
  if (spec.sourceKind === 'own') return true;
  if (spec.verifiedOn === null) return false;
  return Date.parse(today) - Date.parse(spec.verifiedOn) <= SPEC_TRUST_DAYS * 86_400_000;
}

/** The finding as it may be told: a failure on grounds that are not firm becomes a warning. */
export function settle(finding: Finding, context: LabContext): Finding {
  if (finding.status !== 'fail' || finding.specRef === undefined) return finding;
  return mayFail(context.specs.get(finding.specRef), context.today) ? finding : { ...finding, status: 'warn' };
}

/** Work that gave way to other work (`replaced`: to something fetched), and why: it is kept beside the draft until it is brought back or given up. */
export interface SetAside<Work = unknown> {
  work: Work;
  why: 'newer' | 'startedOver' | 'reopened' | 'replaced' | 'unreadable';
}

/** What a page does for a lab's live face, since a guest knows neither the device, nor the account, nor the network. */
export interface LabHost<Work = unknown> {
  /** False when the device keeps nothing after the page is closed. */
  remembers: boolean;
  readDraft(): Promise<{ work: Work; revision: number } | undefined>;
  /** Keeps the work, unless another tab has written since `revision`; then that other work comes back as `newer`. */
  writeDraft(work: Work, revision: number): Promise<{ revision: number; newer?: Work }>;
  readAside(): Promise<SetAside<Work> | undefined>;
  /** Keeps it in place of what was set aside before; nothing = gives it up. */
  writeAside(aside: SetAside<Work> | undefined): Promise<void>;
  /** The verdict that counts. `offline`: no connection now. `refused`: a sentence for the person. */
  judge(work: Work): Promise<{ verdict: Verdict; specVersions: Record<string, string> } | { refused: string } | 'offline'>;
  /** Puts the work into My library; gives the address of its report. */
  save(artifact: Artifact<Work>): Promise<string>;
  /** Fetches a public page, where the administrator allows it to signed-in people; null where not. */
  fetchPage:
    ((url: string) => Promise<{ url: string; html: string; headers: Record<string, string> } | { refused: string }>) | null;
}

/** What a lab's live face, `labs/<slug>/Lab.svelte`, gets. `words` are the page's own texts for labs. */
export interface LabFace<Work = unknown> {
  writing: Writing;
  scenario: string;
  texts: LabTexts;
  words: LabTexts;
  specs: Spec[];
  today: string;
  host: LabHost<Work>;
}
