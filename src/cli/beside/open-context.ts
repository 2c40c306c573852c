import { readConfig } from '#config';
import { HOUSE } from '#curriculum/server';
import { migrations } from '#house';
import { wallClock } from '#kernel/clock.ts';
import { attachDatabase } from '#platform/database/attach.ts';
import type { Ctx } from '#platform/database/db.ts';
import { migrate } from '#platform/database/migrate.ts';
import { openPool } from '#platform/database/pool.ts';

/**
 * A context for a command that works beside a running server, or alone: the database of the settings, brought up to
 * date, and the house itself as actor, since whoever has a shell on its machine may do everything.
 */
export async function openContext(doing: string): Promise<{ ctx: Ctx; close(): Promise<void> }> {
  const attached = await attachDatabase(readConfig(), doing);
  const db = openPool(attached.url, { most: 2 });
  const close = async (): Promise<void> => {
    await db.destroy();
    await attached.close();
  };
  try {
    await migrate(db, migrations);
    return { ctx: { db, clock: wallClock, actor: HOUSE }, close };
  } catch (error) {
    await close();
    throw error;
  }
}
