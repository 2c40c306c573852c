/**
 * `npm run bench`: every row is a ratio or a size measured in this run; `-- --json` prints one object a row.
 * Nothing here is a test: a slow machine is not a defect, a bad ratio is.
 */
import { chromium } from 'playwright-core';
import { chromiumPath } from '../tests/stage/chromium.ts';
import { freePort, startServer } from '../tests/stage/server.ts';
import { benchAnalyticsSpeed } from './analytics-speed.ts';
import { benchCachedLesson } from './cached-lesson.ts';
import { benchCurriculumScale } from './curriculum-scale.ts';
import { benchFeedSpeed } from './feed-speed.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchPageWeight } from './page-weight.ts';
import { atMost, type Row } from './row.ts';

const LESSON = '/ro/lessons/repair-a-page';
const json = process.argv.includes('--json');
const rows: Row[] = [];

const add = (more: Row[]): void => {
  rows.push(...more);
  for (const row of more)
    console.log(
      json
        ? JSON.stringify(row)
        : `${row.met ? '  ' : '✗ '}${row.name.padEnd(68)} ${String(row.value).padStart(9)} ${row.unit.padEnd(11)} ${row.goal}`,
    );
};

const first = await startServer();
add([atMost('ready, empty data folder (initdb, migrate, import)', first.readyMs / 1000, 's', 3)]);
await first.stop({ keepData: true });
const server = await startServer({ dataDir: first.dataDir });
add([atMost('ready, later start', server.readyMs / 1000, 's', 3)]);
const port = await freePort();
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: [
    `--remote-debugging-port=${port}`,
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  add(await benchCachedLesson(server.origin, LESSON));
  add(await benchPageWeight(browser, server.origin, LESSON));
  add(await benchCurriculumScale());
  add(benchAnalyticsSpeed());
  add(benchFeedSpeed());
  add(await benchLighthouse(port, server.origin, ['/ro', LESSON, '/ro/labs/seo']));
} finally {
  await browser.close();
  await server.stop();
}
const missed = rows.filter((row) => !row.met);
if (!json)
  console.log(
    missed.length === 0
      ? `\nAll ${rows.length} rows meet their goals.`
      : `\n${missed.length} of ${rows.length} rows miss their goals.`,
  );
process.exitCode = missed.length === 0 ? 0 : 1;
