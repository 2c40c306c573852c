import type { Finding } from '../../../src/labs/contract.ts';
import { at, fail, limitOf, warn, type Check } from '../check.ts';
import { quote, type Page } from '../page/site.ts';
import { isLanguageTag, scriptOf, type Script } from '../words/language-tag.ts';

/** Few letters say nothing about a page's script: a name, a year, a logo. */
const ENOUGH_LETTERS = 20;
const SPEC = 'bibliobus.script-share';

/** The page says its language, Serbian also its script, and the letters agree. */
export const language: Check = {
  id: 'language',
  basis: 'lighthouse.html-lang',
  look: (site, context) =>
    site.pages.flatMap((page): Finding[] => {
      const html = page.elements.find(({ tag }) => tag === 'html');
      if (page.lang === '') return [fail('missing', at(page, html, html?.source || page.file))];
      if (!isLanguageTag(page.lang)) return [fail('code', at(page, html), { values: { code: page.lang } })];
      const limit = limitOf(context, SPEC);
      const mixed = limit === undefined ? [] : mixtures(page, limit);
      if (mixed.length > 0) return mixed;
      return /^sr(-[a-z]{2})?$/i.test(page.lang) ? [warn('no-script', at(page, html), { values: { code: page.lang } })] : [];
    }),
};

/** Text is judged under the language that its nearest ancestor declares, so a quotation may differ from its page. */
function mixtures(page: Page, limit: number): Finding[] {
  const byLang = new Map<
    string,
    { latin: number; cyrillic: number; stray: Partial<Record<Script, { text: string; line: number }>> }
  >();
  for (const run of page.runs) {
    const count = byLang.get(run.lang) ?? { latin: 0, cyrillic: 0, stray: {} };
    const latin = run.text.match(/\p{Script=Latin}/gu)?.length ?? 0;
    const cyrillic = run.text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
    if (latin > cyrillic) count.stray.latin ??= run;
    else if (cyrillic > latin) count.stray.cyrillic ??= run;
    byLang.set(run.lang, { ...count, latin: count.latin + latin, cyrillic: count.cyrillic + cyrillic });
  }
  return [...byLang].flatMap(([lang, { latin, cyrillic, stray }]): Finding[] => {
    const letters = latin + cyrillic;
    const script =
      scriptOf(lang) ?? (/^sr\b/i.test(lang) && latin > cyrillic ? 'latin' : /^sr\b/i.test(lang) ? 'cyrillic' : undefined);
    if (!script || letters < ENOUGH_LETTERS) return [];
    const share = Math.round(((script === 'latin' ? latin : cyrillic) / letters) * 1000) / 10;
    if (share >= limit) return [];
    const seen = stray[script === 'latin' ? 'cyrillic' : 'latin'];
    const values = { code: lang, share, limit };
    return [
      fail(
        'mixed',
        { where: page.file, line: seen?.line, quote: quote(seen?.text ?? '') },
        { measured: share, threshold: limit, specRef: SPEC, values },
      ),
    ];
  });
}
