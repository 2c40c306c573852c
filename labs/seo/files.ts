import type { SeoWork } from './work.ts';

/** A file of the site as the editor shows it. */
export interface SourceFile {
  name: string;
  text: string;
}

const ROBOTS = 'robots.txt';
const SITEMAP = 'sitemap.xml';

/** Pages first; robots.txt and the sitemap where the site has them. Evidence names files in the same way. */
export function filesOf(work: SeoWork): SourceFile[] {
  const files = work.pages.map((page) => ({ name: `${page.id}.html`, text: page.html }));
  if (work.robots.status === 200) files.push({ name: ROBOTS, text: work.robots.text });
  if (work.sitemapXml !== '') files.push({ name: SITEMAP, text: work.sitemapXml });
  return files;
}

/** Writes a file back into the work. */
export function writeFile(work: SeoWork, name: string, text: string): void {
  if (name === ROBOTS) work.robots.text = text;
  else if (name === SITEMAP) work.sitemapXml = text;
  else {
    const page = work.pages.find((each) => `${each.id}.html` === name);
    if (page) page.html = text;
  }
}
