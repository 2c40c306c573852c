import { sql, type ColumnType, type Kysely } from 'kysely';
import type { Db, Migrations } from '#platform/database/db.ts';
import type { Language, Writing } from '#kernel/writing.ts';

/** Written as text, read as what it says. */
type Json = ColumnType<unknown, string, never>;

/** Tables that this room alone writes. Editions, files and passages are only ever
 * added; what is prepared from them may be prepared again. */
export type CurriculumTables = {
  curriculum_blob: { hash: string; bytes: Buffer };
  curriculum_edition: {
    id: string;
    /** 1, 2, 3 …: the newest is the current one. */
    ordinal: number;
    number: string;
    parent_id: string | null;
    tree_hash: string;
    /** `files`: imported from curriculum/ of the software; `house`: made here, never overwritten by it. */
    origin: 'files' | 'house';
    published_at: Date;
    changelog: string;
    /** See `render/preparation.ts`. */
    prepared_with: number;
  };
  curriculum_edition_file: { edition_id: string; path: string; hash: string };
  /** Prepared for reading: `view` is the page without its edition, as JSON. */
  curriculum_lesson: { edition_id: string; writing: Writing; lesson_id: string; slug: string; view: Json };
  curriculum_page: {
    edition_id: string;
    writing: Writing;
    kind: 'course' | 'trainer' | 'glossary' | 'instruments' | 'cases' | 'paths';
    slug: string;
    view: Json;
  };
  curriculum_quiz_key: { edition_id: string; lesson_id: string; key: Json };
  /** Source of every passage that was ever published, so that a change can be shown later. */
  curriculum_passage: { fingerprint: string; language: Language; source: string };
  curriculum_search: {
    edition_id: string;
    writing: Writing;
    lesson_id: string;
    lesson_slug: string;
    lesson_title: string;
    module_title: string;
    anchor: string;
    position: number;
    body: string;
    vector: string;
  };
};

/** The database with this room's tables. */
export const tablesOf = (db: Db): Kysely<CurriculumTables> => db.withTables<CurriculumTables>();

export const migrations: Migrations = {
  '2026-11-23-curriculum-1': {
    async up(db) {
      await sql`create table curriculum_blob (hash text primary key, bytes bytea not null)`.execute(db);
      await sql`create table curriculum_edition (
        id text primary key,
        ordinal integer not null unique,
        number text not null unique,
        parent_id text references curriculum_edition,
        tree_hash text not null,
        origin text not null check (origin in ('files', 'house')),
        published_at timestamptz not null,
        changelog text not null
      )`.execute(db);
      await sql`create table curriculum_edition_file (
        edition_id text not null references curriculum_edition,
        path text collate "C" not null,
        hash text not null references curriculum_blob,
        primary key (edition_id, path)
      )`.execute(db);
      await sql`create table curriculum_lesson (
        edition_id text not null references curriculum_edition,
        writing text not null,
        lesson_id text not null,
        slug text not null,
        view json not null,
        primary key (edition_id, writing, slug)
      )`.execute(db);
      await sql`create table curriculum_page (
        edition_id text not null references curriculum_edition,
        writing text not null,
        kind text not null,
        slug text not null,
        view json not null,
        primary key (edition_id, writing, kind, slug)
      )`.execute(db);
      await sql`create table curriculum_quiz_key (
        edition_id text not null references curriculum_edition,
        lesson_id text not null,
        key json not null,
        primary key (edition_id, lesson_id)
      )`.execute(db);
      await sql`create table curriculum_passage (
        fingerprint text not null,
        language text not null,
        source text not null,
        primary key (fingerprint, language)
      )`.execute(db);
      await sql`create table curriculum_search (
        edition_id text not null references curriculum_edition,
        writing text not null,
        lesson_id text not null,
        lesson_slug text not null,
        lesson_title text not null,
        module_title text not null,
        anchor text not null,
        position integer not null,
        body text not null,
        vector tsvector not null
      )`.execute(db);
      await sql`create index curriculum_search_vector on curriculum_search using gin (vector)`.execute(db);
      await sql`create index curriculum_search_edition on curriculum_search (edition_id, writing)`.execute(db);
    },
  },
  '2026-11-23-curriculum-2': {
    async up(db) {
      await sql`alter table curriculum_edition add column prepared_with integer not null default 0`.execute(db);
    },
  },
};
