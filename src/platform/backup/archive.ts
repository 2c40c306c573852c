/**
 * What a backup is: a gzipped tar that any tool can open. `manifest.json` first, then each table as PostgreSQL's own COPY text in
 * parts of at most a megabyte, uploads likewise, the sequences, and `end.json` with counts and checksums as the last.
 */
import { z } from 'zod';

export const PART_BYTES = 1024 * 1024;
/** A COPY chunk may overshoot a part by one row; a row has at most a gigabyte in PostgreSQL, ours far less. */
export const MOST_PART_BYTES = 512 * PART_BYTES;

export const manifestSchema = z.object({
  format: z.literal('bibliobus-backup'),
  version: z.number().int(),
  writtenAt: z.string(),
  postgres: z.string(),
  /** Names of the migrations that the data has the shape of. */
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  uploads: z.array(z.object({ path: z.string(), bytes: z.number() })),
});
export type Manifest = z.infer<typeof manifestSchema>;
export const VERSION = 1;

export const sequencesSchema = z.array(z.object({ name: z.string(), value: z.string(), called: z.boolean() }));

export const endSchema = z.object({
  /** By folder of the archive: bytes, rows (for tables) and SHA-256 of all parts together. */
  parts: z.record(z.string(), z.object({ bytes: z.number(), rows: z.number(), sha256: z.string() })),
});
export type End = z.infer<typeof endSchema>;

export const tableFolder = (index: number): string => `tables/${String(index).padStart(4, '0')}`;
export const uploadFolder = (index: number): string => `uploads/${String(index).padStart(6, '0')}`;
