/** Something wrong in files that a person wrote: a value, never thrown, always with a remedy. */
export interface Issue {
  /** Path from the curriculum's root, with forward slashes. */
  file: string;
  /** 1-based; absent when the fault is the whole file's. */
  line?: number;
  /** Stable, kebab-case: `duplicate-id`, `unknown-directive`, … */
  code: string;
  severity: 'error' | 'warning';
  /** What is wrong, quoting the culprit. */
  message: string;
  /** What to do about it, as one sentence. */
  remedy: string;
}

/** Orders issues by file, line and code, so that two runs print the same list. */
export const byPlace = (a: Issue, b: Issue): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
