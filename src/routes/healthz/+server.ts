import { sql } from 'kysely';
import type { RequestHandler } from './$types';

const PATIENCE_MS = 3000;

/** 200 when the database answers, 503 otherwise; for proxies and for whoever waits for a start. */
export const GET: RequestHandler = async ({ locals }) => {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS).unref());
  const answers = sql`select 1`.execute(locals.house.db).then(
    () => true,
    () => false,
  );
  const healthy = await Promise.race([answers, late]);
  return new Response(healthy ? 'ok\n' : 'The database does not answer.\n', {
    status: healthy ? 200 : 503,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
};
