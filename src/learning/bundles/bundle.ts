import type { Artifact } from '#labs/contract';
import type { Wishes } from '../paths/wishes.ts';

/** What one person has done, as it lies on a device, in an account, and travels between them. Times are ISO 8601, UTC. */
export interface Bundle {
  progress: LessonProgress[];
  answers: Answer[];
  artifacts: KeptArtifact[];
  paths: KeptPath[];
}

/** Earlier than everything, so that any word counts more. */
export const NEVER = '1970-01-01T00:00:00.000Z';

/** A lesson that was opened. It hangs on the lesson's id, so a restructured course loses nothing. */
export interface LessonProgress {
  lessonId: string;
  /** When it was first opened. */
  openedAt: string;
  done: boolean;
  /** When `done` was last set or taken off; `NEVER` until then: opening a lesson elsewhere says nothing about it. */
  changedAt: string;
}

/** One answer to one quiz item. Answers are never changed, only added to. */
export interface Answer {
  /** Chosen by the device, random. */
  id: string;
  lessonId: string;
  itemId: string;
  editionId: string;
  /** Ids of the chosen options, or the one text that was typed. */
  given: string[];
  at: string;
  /** By the server; null until it has marked the answer, or when the item no longer exists. */
  verdict: 'right' | 'wrong' | null;
}

/**
 * A piece of lab work that was put into My library. It never changes: working on means a new one, so two devices
 * cannot overwrite each other. Deleting leaves the id behind, so that another device does not bring it back.
 */
export interface KeptArtifact {
  /** Chosen by the device, random. */
  id: string;
  savedAt: string;
  deletedAt: string | null;
  /** Null once deleted. */
  artifact: Artifact | null;
  /** True when the server has judged it; a device never says so itself. */
  verified: boolean;
}

/** What somebody wishes of a path of her own; the newest wish counts. The plan follows from it and is not kept. */
export interface KeptPath {
  /** `own`: there is one path for each person. */
  id: string;
  /** Null once the path was given up. */
  wishes: Wishes | null;
  changedAt: string;
}

export const emptyBundle = (): Bundle => ({ progress: [], answers: [], artifacts: [], paths: [] });
