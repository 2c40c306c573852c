/** Real Chromium for journeys, and what every journey asks of a page. */
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumPath } from './chromium.ts';

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 900 };

/** Starts the Chromium that `scripts/prepare.mjs --browser` found. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** WCAG 2.2 A and AA by axe, without exceptions; the message lists every violation with its first node. */
export async function assertAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // The faulty page inside a lab's sandbox is the exercise, not ours, and no script may run there.
    .exclude('iframe[sandbox]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const told = violations.map(
    (v) =>
      `${v.id} (${v.impact}): ${v.help}\n    ${v.nodes
        .map((n) => `${n.target.join(' ')}: ${n.failureSummary?.split('\n')[1]?.trim()}`)
        .slice(0, 3)
        .join('\n    ')}`,
  );
  assert.deepEqual(told, [], `${where} has accessibility violations`);
}

/** Fails when the page is wider than its window: nobody should scroll sideways to read. */
export async function assertNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const { inner, outer } = await page.evaluate(() => ({ inner: document.documentElement.scrollWidth, outer: window.innerWidth }));
  assert.ok(inner <= outer, `${where} is ${inner} px wide in a window of ${outer} px`);
}

/** Collects what goes wrong behind the scenes: script errors, console errors (CSP reports too), failed requests. */
export function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on(
    'console',
    (message) => message.type() === 'error' && faults.push(`console: ${message.text()} (${message.location().url})`),
  );
  page.on('response', (response) => response.status() >= 500 && faults.push(`${response.status()}: ${response.url()}`));
  return faults;
}
