/** A database for a process: the one that DATABASE_URL names, else the embedded one, running already or started for it. */
import pg from 'pg';
import { findRunning, openEmbedded } from './embedded.ts';

/** The oldest PostgreSQL that we are tested with. */
export const OLDEST = 15;

export interface AttachedDatabase {
  url: string;
  /** Lets go; stops the embedded PostgreSQL only if it was started for this process. */
  close(): Promise<void>;
}

const hidePassword = (url: string): string => url.replace(/(:\/\/[^:/@]*):[^@]*@/, '$1:…@');

/** Why PostgreSQL could not be reached, as one sentence. */
function explain(error: unknown, url: string): string {
  const { code, message } = error as { code?: string; message?: string };
  const where = hidePassword(url);
  const host = URL.canParse(url) ? new URL(url).host : '';
  switch (code) {
    case 'ECONNREFUSED':
      return `No PostgreSQL answers at ${host} (DATABASE_URL is ${where}): start it, or correct the address.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host of DATABASE_URL (${where}) is unknown: correct its name.`;
    case '28P01':
    case '28000':
      return `PostgreSQL at ${host} refuses the name or password in DATABASE_URL (${where}): correct them.`;
    case '3D000':
      return `PostgreSQL at ${host} has no such database (DATABASE_URL is ${where}): create it first.`;
    default:
      return `The database of DATABASE_URL (${where}) cannot be reached: ${message || code || 'no reason was given'}.`;
  }
}

/** Passes when `url` answers and is PostgreSQL 15 or newer; throws one sentence otherwise. */
export async function requirePostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`);
    const major = Math.floor(Number(rows[0]?.version) / 10_000);
    if (major < OLDEST)
      throw new Error(
        `DATABASE_URL names a PostgreSQL ${major}, and Bibliobus needs ${OLDEST} or newer: update that server, or name another.`,
      );
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('DATABASE_URL names')) throw error;
    // Several addresses for one name fail together, with one reason each.
    const reason = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
    throw new Error(explain(reason, url), { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** For commands beside a server: uses what runs, starts the embedded PostgreSQL for a while where nothing runs. */
export async function attachDatabase(
  config: { databaseUrl: string | undefined; dataDir: string },
  doing: string,
): Promise<AttachedDatabase> {
  if (config.databaseUrl) {
    await requirePostgres(config.databaseUrl);
    return { url: config.databaseUrl, close: async () => undefined };
  }
  const running = await findRunning(config.dataDir);
  if (running) return { url: running, close: async () => undefined };
  const embedded = await openEmbedded({ dataDir: config.dataDir, doing });
  return { url: embedded.url, close: () => embedded.stop() };
}
