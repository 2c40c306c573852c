/** The one-time link for the first administrator: to the terminal, nowhere else. */
import { createFirstAdministratorLink } from '#accounts/server';
import { wallClock } from '#kernel/clock.ts';
import { openPool } from '#platform/database/pool.ts';

/** Prints a link as long as nobody is administrator. */
export async function printFirstAdministratorLink(databaseUrl: string, origin: string): Promise<void> {
  const db = openPool(databaseUrl, { most: 1 });
  try {
    const link = await createFirstAdministratorLink({ db, clock: wallClock }, origin);
    if (link) console.log(`Nobody is administrator yet. This link makes you the first one; it works once, for a day:\n  ${link}`);
  } finally {
    await db.destroy();
  }
}
