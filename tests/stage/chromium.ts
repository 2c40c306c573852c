/** Where Chromium is: `scripts/prepare.mjs --browser` found it and wrote its path down. */
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NOTE = fileURLToPath(new URL('../../node_modules/.cache/bibliobus/chromium', import.meta.url));
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** The browser's path; throws with the remedy when there is none. */
export function chromiumPath(): string {
  if (existsSync(NOTE)) {
    const noted = readFileSync(NOTE, 'utf8').trim();
    if (existsSync(noted)) return noted;
  }
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) if (existsSync(join(folder, name))) return join(folder, name);
  }
  throw new Error('No Chromium, Chrome or Edge was found: run `node scripts/prepare.mjs --browser`, which says what to install.');
}
