/** `npm run restore -- FILE [--yes]`: everything back from one file, or nothing changes; also while the server runs. */
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { ConfigFaulty, readConfig } from '#config';
import { migrations } from '#house';
import { RestoreRefused, restoreBackup } from '#platform/backup/restore-backup.ts';
import { attachDatabase } from '#platform/database/attach.ts';
import { findHolder } from '#platform/database/holder.ts';
import { tellAndEnd } from './tell-and-end.ts';

async function ask(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new RestoreRefused(`${question} Add --yes to replace it. Nothing was changed.`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} Replace it? (yes/no) `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

try {
  const { values, positionals } = parseArgs({ options: { yes: { type: 'boolean', default: false } }, allowPositionals: true });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Error('Say where from: npm run restore -- FILE.');
  const config = readConfig();
  const isServing = !config.databaseUrl && findHolder(config.dataDir) !== undefined;
  const database = await attachDatabase(config, 'restores a backup');
  try {
    const began = performance.now();
    const { tables, rows, uploads, writtenAt } = await restoreBackup({
      url: database.url,
      file,
      migrations,
      uploads: join(config.dataDir, 'uploads'),
      confirm: async (manifest) => values.yes || (await ask(`This database has data, and ${file} is of ${manifest.writtenAt}.`)),
    });
    const more = uploads > 0 ? ` and ${uploads} uploads` : '';
    console.log(
      `Restored ${rows} rows of ${tables} tables${more}, as of ${writtenAt}, in ${((performance.now() - began) / 1000).toFixed(1)} s.`,
    );
    if (isServing || config.databaseUrl)
      console.log('Restart servers that run on this database, so that they read its keys for sign-in again.');
  } finally {
    await database.close();
  }
} catch (error) {
  tellAndEnd(error, ConfigFaulty, RestoreRefused);
}
