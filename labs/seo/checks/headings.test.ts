import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { runCheck } from '../check.ts';
import { readSite } from '../page/site.ts';
import { page, siteOf } from '../scenarios/scenario.ts';
import { headings } from './headings.ts';

/** html-validate's own `heading-level`: too heavy for a browser, so our rule is held against it here. */
const theirs = new HtmlValidate({ root: true, rules: { 'heading-level': 'error' } });

test('says the same as html-validate about any row of headings', async () => {
  const rows = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(rows, async (levels) => {
      const html = `<main>${levels.map((level) => `<h${level}>x</h${level}>`).join('')}</main>`;
      const ours = runCheck(headings, readSite(siteOf([page('a', 'https://a.example/', html)])), {
        today: '2026-11-23',
        specs: new Map(),
      });
      expect(ours.status === 'pass', html).toBe((await theirs.validateString(html)).valid);
    }),
    { numRuns: 300 },
  );
});
