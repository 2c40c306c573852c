/** What a page really loads, as Chromium sees it: gzipped JavaScript, all bytes, and how much moves while it loads. */
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { atMost, shown, type Row } from './row.ts';

/** Gzipped KiB of JavaScript that `path` loads, each file compressed by itself as a server would send it. */
async function weigh(browser: Browser, url: string): Promise<{ scriptKiB: number; allKiB: number; shift: number }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  let script = 0;
  let all = 0;
  const reads: Promise<void>[] = [];
  page.on('response', (response) => {
    reads.push(
      response
        .body()
        .then((body) => {
          const type = response.headers()['content-type'] ?? '';
          const size = /font|image\/(png|jpe?g|webp|avif)/.test(type) ? body.length : gzipSync(body).length;
          all += size;
          if (type.includes('javascript')) script += size;
        })
        .catch(() => undefined),
    );
  });
  await page.addInitScript(() => {
    const store = window as unknown as { shift: number };
    store.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) store.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await Promise.all(reads);
  const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
  await context.close();
  return { scriptKiB: script / 1024, allKiB: all / 1024, shift };
}

/** Rows for a home page without scripts, a lesson within 45 KB, and the SEO lab within its own 120 KB. */
export async function benchPageWeight(browser: Browser, origin: string, lesson: string): Promise<Row[]> {
  const home = await weigh(browser, `${origin}/ro`);
  const lessonPage = await weigh(browser, `${origin}${lesson}`);
  const library = await weigh(browser, `${origin}/ro/library`);
  const lab = await weigh(browser, `${origin}/ro/labs/seo`);
  const audience = await weigh(browser, `${origin}/ro/labs/audience`);
  const profile = await weigh(browser, `${origin}/ro/labs/profile`);
  return [
    atMost('JavaScript on the home page', home.scriptKiB, 'KiB gzip', 0),
    atMost('JavaScript on a lesson page', lessonPage.scriptKiB, 'KiB gzip', 45),
    atMost('layout shift on a lesson page', lessonPage.shift, 'CLS', 0),
    atMost('layout shift on the home page', home.shift, 'CLS', 0),
    shown('everything on a lesson page, cold', lessonPage.allKiB, 'KiB'),
    atMost('JavaScript on the SEO lab page, with all that it needs', lab.scriptKiB, 'KiB gzip', 120),
    atMost('JavaScript on the audience lab page, with all that it needs', audience.scriptKiB, 'KiB gzip', 120),
    atMost('JavaScript on the profile studio page, with all that it needs', profile.scriptKiB, 'KiB gzip', 120),
    shown('JavaScript in My library, with the framework', library.scriptKiB, 'KiB gzip'),
  ];
}
