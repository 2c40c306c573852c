/** Hears what other nodes and this one's pages tell through PostgreSQL (`NOTIFY`), and comes back after every interruption. */
import pg from 'pg';

export interface Ear {
  close(): Promise<void>;
}

const RETRY_MS = 1000;

/**
 * Listens on `channel`. `onNews` gets each payload; `onDeaf` is called when listening begins again after an interruption, in
 * which news may have been missed.
 */
export async function listen(url: string, channel: string, onNews: (payload: string) => void, onDeaf: () => void): Promise<Ear> {
  let closed = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, application_name: 'bibliobus ear', keepAlive: true });
    let lost = false;
    const again = (): void => {
      if (lost || closed) return;
      lost = true;
      timer = setTimeout(() => void reconnect(), RETRY_MS);
    };
    next.on('error', again).on('end', again);
    next.on('notification', (message) => onNews(message.payload ?? ''));
    await next.connect();
    await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    client = next;
  };
  const reconnect = async (): Promise<void> => {
    try {
      await connect();
      onDeaf();
    } catch {
      if (!closed) timer = setTimeout(() => void reconnect(), RETRY_MS);
    }
  };

  await connect();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
