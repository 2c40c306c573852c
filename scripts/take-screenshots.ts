/**
 * Writes docs/screenshots/: what the README shows, from a fresh house in real Chromium. After a change of looks:
 * `npm run screenshots`, then look at them.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { DESKTOP, openBrowser, PHONE } from '../tests/stage/browser.ts';
import { startServer } from '../tests/stage/server.ts';

const OUT = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
type Shot = { name: string; path: string; viewport: typeof PHONE; dark?: boolean; prepare?: (page: Page) => Promise<void> };

const scrollTo = (page: Page, selector: string): Promise<void> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
const at =
  (selector: string) =>
  (page: Page): Promise<void> =>
    scrollTo(page, selector);
/** The first marked places repaired, so that the search result shows something good. */
const repaired =
  (selector: string, title: string, description: string) =>
  async (page: Page): Promise<void> => {
    const fields = page.locator('.bench textarea');
    await fields.nth(0).fill(title);
    await fields.nth(1).fill(description);
    await page.waitForTimeout(500);
    await scrollTo(page, selector);
  };

const SHOTS: Shot[] = [
  { name: 'home-ro-desktop', path: '/ro', viewport: DESKTOP },
  { name: 'home-sr-phone', path: '/sr', viewport: PHONE },
  { name: 'lesson-sr-desktop', path: '/sr/lessons/how-people-search', viewport: DESKTOP },
  { name: 'lesson-sr-latn-phone', path: '/sr-Latn/lessons/how-people-search', viewport: PHONE, prepare: at('section.exercise') },
  {
    name: 'lab-en-desktop',
    path: '/en/labs/seo',
    viewport: DESKTOP,
    prepare: repaired(
      '.kept',
      'Alderbrook Public Library: opening hours and events',
      'Open Monday to Saturday. Borrow books, print, join the reading group; events for children every week.',
    ),
  },
  {
    name: 'lab-ro-phone-dark',
    path: '/ro/labs/seo',
    viewport: PHONE,
    dark: true,
    prepare: repaired(
      '.views',
      'Biblioteca Târgu Florilor: program și evenimente',
      'Deschis de luni până sâmbătă. Împrumut de cărți, imprimare, club de lectură și ateliere pentru copii.',
    ),
  },
];

mkdirSync(OUT, { recursive: true });
const server = await startServer();
const browser = await openBrowser();
try {
  for (const { name, path, viewport, dark, prepare } of SHOTS) {
    const context = await browser.newContext({ viewport, deviceScaleFactor: 1.5, colorScheme: dark ? 'dark' : 'light' });
    const page = await context.newPage();
    // The second visit has the faces in its cache, as every reader after the first page.
    for (let visit = 0; visit < 2; visit++) await page.goto(server.origin + path, { waitUntil: 'networkidle' });
    await prepare?.(page);
    await page.screenshot({ path: `${OUT}${name}.png` });
    await context.close();
    console.log(`${name}.png`);
  }
} finally {
  await browser.close();
  await server.stop();
}
