/** `npm run backup -- FILE [--yes]`: everything into one file, also while the server runs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigFaulty, readConfig } from '#config';
import { writeBackup } from '#platform/backup/write-backup.ts';
import { attachDatabase } from '#platform/database/attach.ts';
import { tellAndEnd } from './tell-and-end.ts';

try {
  const { values, positionals } = parseArgs({ options: { yes: { type: 'boolean', default: false } }, allowPositionals: true });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Error('Say where to: npm run backup -- FILE.');
  if (existsSync(file) && !values.yes) throw new Error(`${file} exists already: name another file, or add --yes to replace it.`);
  const config = readConfig();
  const database = await attachDatabase(config, 'makes a backup');
  try {
    const began = performance.now();
    const { tables, rows, uploads, bytes } = await writeBackup({
      url: database.url,
      file,
      uploads: join(config.dataDir, 'uploads'),
    });
    const more = uploads > 0 ? ` and ${uploads} uploads` : '';
    console.log(
      `Wrote ${rows} rows of ${tables} tables${more} to ${file}: ${(bytes / 1024).toFixed(0)} KiB in ${((performance.now() - began) / 1000).toFixed(1)} s.`,
    );
  } finally {
    await database.close();
  }
} catch (error) {
  tellAndEnd(error, ConfigFaulty);
}
