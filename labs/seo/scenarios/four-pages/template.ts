import { page, siteOf, type Content, type Fault } from '../scenario.ts';

interface PageWords {
  path: string;
  title: string;
  description: string;
}

/** The words of the site in one language; the pages themselves are built alike. */
export interface Words {
  lang: string;
  origin: string;
  library: string;
  menu: { label: string; path: string }[];
  contact: string;
  home: PageWords & {
    intro: string;
    hoursTitle: string;
    hours: string;
    newTitle: string;
    newText: string;
    newLink: string;
    vagueTitle: string;
    vagueLink: string;
  };
  visit: PageWords & {
    heading: string;
    getHere: string;
    getHereText: string;
    prices: string;
    pricesText: string;
    pricesLink: string;
    pricesPath: string;
    pricesOnDisk: string;
  };
  events: PageWords & {
    heading: string;
    month: string;
    workshop: string;
    workshopText: string;
    workshopLink: string;
    workshopPath: string;
    poster: string;
    posterAlt: string;
  };
  children: PageWords & {
    heading: string;
    intro: string;
    club: string;
    clubText: string;
    clubLink: string;
    clubPath: string;
    vagueLink: string;
  };
  facts: string[];
}

/** Practitioner: four pages of one library, fourteen faults that nobody has marked. */
export function fourPagesOf(words: Words): Content {
  const { home, visit, events, children } = words;
  const layout = (at: PageWords, main: string): string => `
<!doctype html>
<html lang="${words.lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${at.title}</title>
  <meta name="description" content="${at.description}">
  <meta name="robots" content="index, follow">
  <link rel="canonical" href="${words.origin}${at.path}">
</head>
<body>
  <nav>
${words.menu.map(({ label, path }) => `    <a href="${path}">${label}</a>`).join('\n')}
  </nav>
  <main>
${main.trim().replace(/^/gm, '    ')}
  </main>
  <footer>
    <p>${words.contact}</p>
  </footer>
</body>
</html>
`;
  const at = (id: string, { path }: PageWords, html: string): ReturnType<typeof page> => page(id, words.origin + path, html);
  const solution = siteOf(
    [
      at(
        'home',
        home,
        layout(
          home,
          `
<h1>${words.library}</h1>
<p>${home.intro}</p>
<h2>${home.hoursTitle}</h2>
<p>${home.hours}</p>
<h2>${home.newTitle}</h2>
<p>${home.newText} <a href="/new-books">${home.newLink}</a></p>`,
        ),
      ),
      at(
        'visit',
        visit,
        layout(
          visit,
          `
<h1>${visit.heading}</h1>
<h2>${visit.getHere}</h2>
<p>${visit.getHereText}</p>
<h2>${visit.prices}</h2>
<p>${visit.pricesText} <a href="${visit.pricesPath}">${visit.pricesLink}</a></p>`,
        ),
      ),
      at(
        'events',
        events,
        layout(
          events,
          `
<h1>${events.heading}</h1>
<h2>${events.month}</h2>
<h3>${events.workshop}</h3>
<img src="${events.poster}" width="800" height="1000" alt="${events.posterAlt}">
<p>${events.workshopText} <a href="${events.workshopPath}">${events.workshopLink}</a></p>`,
        ),
      ),
      at(
        'children',
        children,
        layout(
          children,
          `
<h1>${children.heading}</h1>
<p>${children.intro}</p>
<h2>${children.club}</h2>
<p>${children.clubText} <a href="${children.clubPath}">${children.clubLink}</a></p>`,
        ),
      ),
    ],
    { robots: { status: 200, text: 'User-agent: *\nDisallow: /staff/\n' } },
  );
  return { solution, faults: faultsOf(words), facts: words.facts };
}

function faultsOf({ origin, home, visit, events, children }: Words): Fault[] {
  const canonical = (path: string): string => `<link rel="canonical" href="${path}">`;
  return [
    { check: 'title', where: 'home', good: `<title>${home.title}</title>`, bad: `<title>${home.vagueTitle}</title>` },
    { check: 'headings', where: 'home', good: `<h2>${home.hoursTitle}</h2>`, bad: `<h4>${home.hoursTitle}</h4>` },
    { check: 'link-text', where: 'home', good: `>${home.newLink}</a>`, bad: `>${home.vagueLink}</a>` },
    { check: 'title', where: 'visit', good: `<title>${visit.title}</title>`, bad: '<title></title>' },
    { check: 'headings', where: 'visit', good: `<h1>${visit.heading}</h1>`, bad: `<h3>${visit.heading}</h3>` },
    { check: 'crawlable-links', where: 'visit', good: `href="${visit.pricesPath}"`, bad: `href="${visit.pricesOnDisk}"` },
    { check: 'canonical', where: 'visit', good: canonical(origin + visit.path), bad: canonical(`${origin}/`) },
    { check: 'meta-description', where: 'events', good: `content="${events.description}"`, bad: 'content=""' },
    { check: 'alt', where: 'events', good: ` alt="${events.posterAlt}"`, bad: '' },
    { check: 'crawlable-links', where: 'events', good: `href="${events.workshopPath}"`, bad: 'href="javascript:openForm(3)"' },
    { check: 'canonical', where: 'events', good: canonical(origin + events.path), bad: canonical(events.path) },
    { check: 'indexable', where: 'children', good: 'content="index, follow"', bad: 'content="noindex"' },
    { check: 'link-text', where: 'children', good: `>${children.clubLink}</a>`, bad: `>${children.vagueLink}</a>` },
    { check: 'robots-txt', where: 'robots', good: 'User-agent: *\nDisallow: /staff/', bad: 'Disallow: /staff/\nUser-agent: *' },
  ];
}
