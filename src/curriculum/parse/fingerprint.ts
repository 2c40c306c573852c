import { createHash } from 'node:crypto';

/** Twelve lower-case hex digits. */
export const FINGERPRINT = /^[0-9a-f]{12}$/;

/** The text that a fingerprint sees: NFC, every run of white space one space, none at the ends. */
export const foldSource = (source: string): string => source.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** What a translation remembers of a passage, title or summary: the first 12 hex digits of SHA-256. */
export const fingerprint = (source: string): string => createHash('sha256').update(foldSource(source)).digest('hex').slice(0, 12);
