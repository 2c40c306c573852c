/** What a page really loads, as Chromium sees it: gzipped JavaScript, all bytes, and how much moves while it loads. */
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { atMost, shown, type Row } from './row.ts';

const LABS = ['seo', 'profile', 'analytics', 'feed', 'audience'];

/** Gzipped KiB of JavaScript that `path` loads, each file compressed by itself as a server would send it. */
interface Weight {
  scriptKiB: number;
  allKiB: number;
  shift: number;
  /** KiB of each script by its address. */
  scripts: Map<string, number>;
}

async function weigh(browser: Browser, url: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const scripts = new Map<string, number>();
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
          if (type.includes('javascript')) scripts.set(response.url(), size / 1024);
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
  const scriptKiB = [...scripts.values()].reduce((sum, each) => sum + each, 0);
  return { scriptKiB, allKiB: all / 1024, shift, scripts };
}

/** Rows for a home page with next to no script, a lesson within 45 KB, and each lab within its own 120 KB. */
export async function benchPageWeight(browser: Browser, origin: string, lesson: string): Promise<Row[]> {
  const home = await weigh(browser, `${origin}/ro`);
  const lessonPage = await weigh(browser, `${origin}${lesson}`);
  const library = await weigh(browser, `${origin}/ro/library`);
  const labs: { slug: string; weight: Weight }[] = [];
  for (const slug of LABS) labs.push({ slug, weight: await weigh(browser, `${origin}/ro/labs/${slug}`) });
  // What every lab page loads belongs to the bench that all labs share; what is left is what a lab adds.
  const shared = [...(labs[0]?.weight.scripts ?? [])].filter(([url]) => labs.every(({ weight }) => weight.scripts.has(url)));
  const sharedKiB = shared.reduce((sum, [, size]) => sum + size, 0);
  return [
    atMost('JavaScript on the home page of a visitor without a plan', home.scriptKiB, 'KiB gzip', 4),
    atMost('JavaScript on a lesson page', lessonPage.scriptKiB, 'KiB gzip', 45),
    atMost('layout shift on a lesson page', lessonPage.shift, 'CLS', 0),
    atMost('layout shift on the home page', home.shift, 'CLS', 0),
    shown('everything on a lesson page, cold', lessonPage.allKiB, 'KiB'),
    ...labs.map(({ slug, weight }) =>
      atMost(`JavaScript that the lab ${slug} adds`, weight.scriptKiB - sharedKiB, 'KiB gzip', 120),
    ),
    shown('JavaScript that every lab page shares', sharedKiB, 'KiB gzip'),
    shown('JavaScript in My library, with the framework', library.scriptKiB, 'KiB gzip'),
  ];
}
