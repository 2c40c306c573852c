/**
 * Writes the social cards and icons in static/ from the pages themselves, so that they always look like them:
 * start Bibliobus, then run `node scripts/draw-cards.ts http://localhost:3000`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../tests/stage/chromium.ts';

const origin = process.argv[2];
if (!origin) {
  console.error('Say where Bibliobus runs: node scripts/draw-cards.ts http://localhost:3000');
  process.exit(1);
}
const STATIC = fileURLToPath(new URL('../static/', import.meta.url));
/** Only the first screen of the home page, set large, over a shelf. */
const CARD = `
  main > :not(.hero), footer.site, header.site nav, header.site details, .hero .row, .hero .hint, .skip { display: none !important; }
  html { font-size: 23px; } body { min-height: 0; }
  main { max-width: none; padding: 0 60px; } header.site .bar { max-width: none; padding: 14px 60px; }
  .hero { grid-template-columns: 620px 1fr !important; gap: 40px !important; height: 480px; padding: 0 !important; }
  .hero h1 { font-size: 58px; } .hero .lead { font-size: 25px; line-height: 1.4; }
`;
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1200, height: 630 }, colorScheme: 'light' });
for (const writing of ['en', 'ro', 'sr', 'sr-Latn']) {
  await page.goto(`${origin}/${writing}`);
  await page.addStyleTag({ content: CARD });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${STATIC}card-${writing}.png` });
}
const icon = `data:image/svg+xml;base64,${readFileSync(`${STATIC}icon.svg`).toString('base64')}`;
for (const size of [180, 192, 512]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0;background:#faf5ec"><img src="${icon}" width="${size}" height="${size}" style="display:block">`,
  );
  await page.screenshot({ path: `${STATIC}icon-${size}.png` });
}
await browser.close();
