import { toLatin } from '../../../../src/kernel/serbian/to-latin.ts';
import { page, siteOf, type Content } from '../scenario.ts';

const ORIGIN = 'https://biblioteka.lipograd.example';
const VERSIONS = [
  { code: 'sr-Cyrl', path: '/sr/' },
  { code: 'sr-Latn', path: '/sr-latn/' },
  { code: 'ro', path: '/ro/' },
  { code: 'en', path: '/en/' },
];
const line = (code: string, path: string): string => `<link rel="alternate" hreflang="${code}" href="${ORIGIN}${path}">`;

const layout = (code: string, path: string, title: string, description: string, main: string): string => `
<!doctype html>
<html lang="${code}">
<head>
  <meta charset="utf-8">
  <title>${title}</title>
  <meta name="description" content="${description}">
  <link rel="canonical" href="${ORIGIN}${path}">
${VERSIONS.map((version) => `  ${line(version.code, version.path)}`).join('\n')}
</head>
<body>
  <main>
${main.trim().replace(/^/gm, '    ')}
  </main>
</body>
</html>
`;

const serbian = {
  title: 'Градска библиотека Липоград: књиге на три језика',
  description:
    'Књиге на српском, румунском и енглеском, мирна читаоница и програм за децу у Липограду. Погледајте радно време и учланите се.',
  main: `
<h1>Градска библиотека Липоград</h1>
<p>Град на реци, два језика на улици и књиге на три. Свако ће код нас наћи полицу на којој се осећа као код куће.</p>
<h2>Радно време</h2>
<p>Од понедељка до петка 9:00–19:00. Млинска 12, Липоград.</p>`,
};
const romanian = {
  title: 'Biblioteca Orășenească Lipograd: cărți în trei limbi',
  description:
    'Cărți în sârbă, română și engleză, sală de lectură liniștită și program pentru copii în Lipograd. Vedeți programul și înscrieți-vă.',
  main: `
<h1>Biblioteca Orășenească Lipograd</h1>
<p>Un oraș pe malul râului, două limbi pe stradă și cărți în trei. Fiecare găsește la noi un raft la care se simte acasă.</p>
<h2>Program</h2>
<p>Luni–vineri 9:00–19:00. Strada Mlinska nr. 12, Lipograd.</p>`,
};
const english = {
  title: 'Lipograd Town Library: books in three languages',
  description:
    'Books in Serbian, Romanian and English, a quiet reading room and a programme for children in Lipograd. See our hours and join.',
  main: `
<h1>Lipograd Town Library</h1>
<p>A town on a river, two languages in the street and books in three. Everybody finds a shelf here that feels like home.</p>
<h2>Opening hours</h2>
<p>Monday to Friday 9:00–19:00. Mlinska 12, Lipograd.</p>`,
};
const version = (id: string, code: string, path: string, { title, description, main }: typeof english): ReturnType<typeof page> =>
  page(id, ORIGIN + path, layout(code, path, title, description, main));

const solution = siteOf(
  [
    version('sr', 'sr-Cyrl', '/sr/', serbian),
    version('sr-latn', 'sr-Latn', '/sr-latn/', {
      title: toLatin(serbian.title),
      description: toLatin(serbian.description),
      main: toLatin(serbian.main),
    }),
    version('ro', 'ro', '/ro/', romanian),
    version('en', 'en', '/en/', english),
  ],
  {
    robots: { status: 200, text: `User-agent: *\nDisallow: /admin/\nSitemap: ${ORIGIN}/sitemap.xml\n` },
    sitemapXml: `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${VERSIONS.map(({ path }) => `  <url><loc>${ORIGIN}${path}</loc></url>`).join('\n')}
</urlset>
`,
  },
);

/** One library in three languages and two scripts. The site is the same for every learner. */
export const threeLanguagesSite: Content = {
  solution,
  faults: [
    { check: 'hreflang', where: 'sr', good: line('en', '/en/'), bad: '<link rel="alternate" hreflang="en" href="/en/">' },
    { check: 'language', where: 'sr-latn', good: '<html lang="sr-Latn">', bad: '<html lang="sr-Cyrl">' },
    {
      check: 'canonical',
      where: 'sr-latn',
      good: `<link rel="canonical" href="${ORIGIN}/sr-latn/">`,
      bad: `<link rel="canonical" href="${ORIGIN}/sr/">`,
    },
    {
      check: 'hreflang',
      where: 'ro',
      good: line('sr-Cyrl', '/sr/'),
      bad: `<link rel="alternate" hreflang="rs" href="${ORIGIN}/sr/">`,
    },
    { check: 'language', where: 'en', good: '<html lang="en">', bad: '<html>' },
    { check: 'hreflang', where: 'en', good: `  ${line('sr-Latn', '/sr-latn/')}\n`, bad: '' },
    { check: 'sitemap', where: 'sitemap', good: `<loc>${ORIGIN}/ro/</loc>`, bad: '<loc>/ro/</loc>' },
  ],
  facts: [
    'Градска библиотека Липоград',
    'Biblioteca Orășenească Lipograd',
    'Lipograd Town Library',
    '9:00–19:00',
    'Strada Mlinska nr. 12',
  ],
};
