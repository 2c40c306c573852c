import { page, siteOf, type Content } from '../scenario.ts';

const home = `
<!doctype html>
<html lang="sr-Cyrl">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Градска библиотека Липоград: књиге, радно време</title>
  <meta name="description" content="Књиге без накнаде, мирна читаоница и причаонице за децу у Липограду. Погледајте радно време и како се учланити за пет минута.">
  <meta name="robots" content="index, follow">
  <link rel="canonical" href="https://biblioteka.lipograd.example/">
</head>
<body>
  <header>
    <p>Град Липоград</p>
    <nav>
      <a href="/katalog">Каталог</a>
      <a href="/dogadjaji">Догађаји</a>
      <a href="/poseta">Како до нас</a>
    </nav>
  </header>
  <main>
    <h1>Градска библиотека Липоград</h1>
    <p>Позајмите књиге, филмове и друштвене игре без накнаде. Понесите личну карту
      и још данас однесите прву књигу кући.</p>
    <img src="/slike/citaonica.jpg" width="1200" height="675" alt="Читаоница с високим прозорима и читаоцима за дугим столовима">

    <h2>Радно време</h2>
    <p>Од понедељка до петка 9:00–19:00, суботом 9:00–13:00. Недељом не радимо.</p>

    <h2>Ове недеље</h2>
    <p>Причаоница за децу од три до шест година, у среду у 17:00.</p>
    <p><a href="/dogadjaji/pricaonica">Пријавите дете за причаоницу</a></p>

    <h2>Контакт</h2>
    <p>Млинска 12, Липоград. Телефон 010 555 123.</p>
  </main>
</body>
</html>
`;

export const sr: Content = {
  solution: siteOf([page('home', 'https://biblioteka.lipograd.example/', home)], {
    because: 'Ставила сам име града у наслов, јер већина оних који нас траже упише „библиотека Липоград“ и не зна наш пун назив.',
  }),
  faults: [
    { check: 'indexable', where: 'home', good: 'content="index, follow"', bad: 'content="noindex, nofollow"' },
    {
      check: 'title',
      where: 'home',
      good: '<title>Градска библиотека Липоград: књиге, радно време</title>',
      bad: '<title>Почетна</title>',
    },
    {
      check: 'meta-description',
      where: 'home',
      good: 'content="Књиге без накнаде, мирна читаоница и причаонице за децу у Липограду. Погледајте радно време и како се учланити за пет минута."',
      bad: 'content=""',
    },
    { check: 'headings', where: 'home', good: '<h2>Радно време</h2>', bad: '<h4>Радно време</h4>' },
    {
      check: 'alt',
      where: 'home',
      good: ' alt="Читаоница с високим прозорима и читаоцима за дугим столовима"',
      bad: ' class="siroko"',
    },
    { check: 'link-text', where: 'home', good: '>Пријавите дете за причаоницу</a>', bad: '>Кликните овде</a>' },
  ],
  facts: ['Градска библиотека Липоград', '9:00–19:00', 'Млинска 12, Липоград', '010 555 123'],
};
