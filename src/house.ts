/** The one place that wires everything: settings, database, rooms. */
import { resolve } from 'node:path';
import * as accountsRoom from '#accounts/server';
import * as curriculumRoom from '#curriculum/server';
import * as labsRoom from '#labs/server';
import * as learningRoom from '#learning/server';
import * as trainingRoom from '#training/server';
import { readConfig, type Config } from '#config';
import { VISITOR } from '#kernel/actor.ts';
import { wallClock, type Clock } from '#kernel/clock.ts';
import type { Ctx, Db, Migrations } from '#platform/database/db.ts';
import { migrate } from '#platform/database/migrate.ts';
import { openPool } from '#platform/database/pool.ts';
import { openLog, type Log } from '#platform/log.server.ts';
import { eraseLettersTo, listLettersTo, openMail, type Mail } from '#platform/mail.server.ts';
import { migrations as platformMigrations } from '#platform/tables.ts';
import { startTicking } from './tick.ts';

/** Every table of the house, room by room. */
export const migrations: Migrations = {
  ...platformMigrations,
  ...accountsRoom.migrations,
  ...curriculumRoom.migrations,
  ...labsRoom.migrations,
  ...learningRoom.migrations,
  ...trainingRoom.migrations,
};

export interface House {
  readonly config: Config;
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly mail: Mail;
  readonly accounts: accountsRoom.Accounts;
  /** Words what trainings have to tell, and queues it. */
  readonly trainingPost: trainingRoom.Post;
  /** All that any room keeps about a person, by room. */
  exportPerson(ctx: Ctx, accountId: string): Promise<Record<string, object>>;
  /** Removes a person from every room, in one transaction. */
  erasePerson(ctx: Ctx, accountId: string): Promise<void>;
  close(): Promise<void>;
}

/** Who words what rooms have to tell: given from outside, since commands without pages must run without the interface's texts. */
export interface Words {
  trainingPost(mail: Mail, origin: string, clock: Clock): trainingRoom.Post;
}

/** Opens the house: the schema is brought up to date, and the curriculum's files become the first edition. */
export async function openHouse(words: Words, config: Config = readConfig()): Promise<House> {
  if (!config.databaseUrl) throw new Error('The house needs a database: start it by `npm start`, or set DATABASE_URL.');
  const log = openLog();
  const db = openPool(config.databaseUrl, {
    onLost: (error) => log.warn({ reason: error.message }, 'a database connection was lost'),
  });
  const clock = wallClock;
  try {
    await migrate(db, migrations);
    const first = await curriculumRoom.ensureFirstEdition({ db, clock, actor: VISITOR }, resolve('curriculum')).catch(sayFaults);
    if (first.outcome === 'faulty')
      log.warn({ issues: first.issues.length }, 'curriculum/ has faults and was not taken over; npm run check shows them');
    const mail = openMail({
      db,
      clock,
      smtpUrl: config.smtpUrl,
      from: config.mailFrom,
      keepsTrying: true,
      onFault: (fault) => log.error({ err: fault }, 'the queue of letters'),
    });
    const accounts = await accountsRoom.openAccounts({ db, origin: config.origin });
    const post = words.trainingPost(mail, accounts.origin, clock);
    const ticking = startTicking(
      () => trainingRoom.sendReminders({ db, clock, actor: VISITOR }, post),
      (fault) => log.error({ err: fault }, 'reminders of trainings'),
    );
    let closing: Promise<void> | undefined;
    const close = (): Promise<void> =>
      (closing ??= ticking
        .stop()
        .then(() => mail.close())
        .then(() => db.destroy()));
    // How the adapter tells its pages that the server has stopped; `npm start` says it the same way.
    process.once('sveltekit:shutdown' as 'exit', () => void close());
    return { config, db, clock, log, mail, accounts, trainingPost: post, exportPerson, erasePerson, close };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Faulty files are told as `npm run check` tells them, when there is no edition to fall back on. */
function sayFaults(error: unknown): never {
  if (!(error instanceof curriculumRoom.CurriculumFaulty)) throw error;
  const lines = error.issues.map(({ file, line, message, remedy }) => `${file}${line ? `:${line}` : ''} ${message} ${remedy}`);
  throw new Error(
    `curriculum/ has faults, and there is no earlier edition to show:\n${lines.join('\n')}\nnpm run check lists them at any time.`,
  );
}

async function exportPerson(ctx: Ctx, accountId: string): Promise<Record<string, object>> {
  const email = await emailOf(ctx, accountId);
  return {
    accounts: await accountsRoom.exportPerson(ctx, accountId),
    learning: await learningRoom.exportPerson(ctx, accountId),
    training: await trainingRoom.exportPerson(ctx, { email }),
    platform: { outbox: { letters: await listLettersTo(ctx.db, email) } },
  };
}

async function erasePerson(ctx: Ctx, accountId: string): Promise<void> {
  await ctx.db.transaction().execute(async (tx) => {
    const inside: Ctx = { ...ctx, db: tx as unknown as Db };
    const email = await emailOf(inside, accountId);
    await learningRoom.erasePerson(inside, accountId);
    await trainingRoom.erasePerson(inside, { accountId, email });
    await accountsRoom.erasePerson(inside, accountId);
    await eraseLettersTo(inside.db, email);
  });
}

/** A person's address, from what the room of accounts tells about her; refuses an unknown account. */
async function emailOf(ctx: Ctx, accountId: string): Promise<string> {
  const { account } = (await accountsRoom.exportPerson(ctx, accountId)) as { account: { email: string } };
  return account.email;
}
