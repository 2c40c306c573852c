/** A real database of its own for a test file. */
import pg from 'pg';
import type { Db, Migrations } from './db.ts';
import { migrate } from './migrate.ts';
import { openPool } from './pool.ts';
import { TEST_SERVER } from './test-server.ts';

export interface TestDatabase {
  db: Db;
  url: string;
  /** Closes the pool and drops the database. */
  close(): Promise<void>;
}

async function command(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** Creates an empty database in the test server and runs `migrations` in it. */
export async function openTestDatabase({ migrations = {} }: { migrations?: Migrations } = {}): Promise<TestDatabase> {
  const server = process.env[TEST_SERVER];
  if (!server) throw new Error('There is no test server: run this file by Vitest, whose globalSetup starts one.');
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await command(server, `create database ${name}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  const url = address.href;
  const db = openPool(url);
  await migrate(db, migrations);
  return {
    db,
    url,
    async close() {
      await db.destroy();
      await command(server, `drop database ${name} with (force)`);
    },
  };
}
