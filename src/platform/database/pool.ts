/** A pool of connections behind Kysely. */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Db } from './db.ts';

export interface PoolOptions {
  /** Connections at most. */
  most?: number;
  /** Called when an idle connection breaks, for instance because the server went away; the pool replaces it by itself. */
  onLost?: (error: Error) => void;
}

/** Opens a pool on `url`; nothing is connected before the first query. */
export function openPool(url: string, { most = 10, onLost = () => undefined }: PoolOptions = {}): Db {
  const pool = new pg.Pool({ connectionString: url, max: most, connectionTimeoutMillis: 10_000, application_name: 'bibliobus' });
  pool.on('error', onLost);
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}
