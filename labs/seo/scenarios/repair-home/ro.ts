import { page, siteOf, type Content } from '../scenario.ts';

const home = `
<!doctype html>
<html lang="ro">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Biblioteca Municipală Târgu Florilor: cărți, program</title>
  <meta name="description" content="Cărți împrumutate gratuit, sală de lectură și ateliere pentru copii în Târgu Florilor. Vedeți programul și cum vă înscrieți.">
  <meta name="robots" content="index, follow">
  <link rel="canonical" href="https://biblioteca.targu-florilor.example/">
</head>
<body>
  <header>
    <p>Primăria Târgu Florilor</p>
    <nav>
      <a href="/catalog">Catalog</a>
      <a href="/evenimente">Evenimente</a>
      <a href="/vizita">Cum ajungeți la noi</a>
    </nav>
  </header>
  <main>
    <h1>Biblioteca Municipală Târgu Florilor</h1>
    <p>Împrumutați gratuit cărți, filme și jocuri. Veniți cu buletinul
      și plecați chiar astăzi acasă cu prima carte.</p>
    <img src="/imagini/sala-de-lectura.jpg" width="1200" height="675" alt="Sală de lectură cu ferestre înalte și cititori la mese lungi">

    <h2>Program</h2>
    <p>Luni–vineri 9:00–19:00, sâmbătă 9:00–13:00. Duminica este închis.</p>

    <h2>Săptămâna aceasta</h2>
    <p>Ora poveștilor pentru copii de trei până la șase ani, miercuri la ora 17:00.</p>
    <p><a href="/evenimente/ora-povestilor">Rezervați un loc la Ora poveștilor</a></p>

    <h2>Contact</h2>
    <p>Strada Morii nr. 12, Târgu Florilor. Telefon 0200 555 123.</p>
  </main>
</body>
</html>
`;

export const ro: Content = {
  solution: siteOf([page('home', 'https://biblioteca.targu-florilor.example/', home)], {
    because:
      'Am pus numele orașului în titlu, pentru că majoritatea celor care ne caută scriu „biblioteca Târgu Florilor” și nu știu denumirea noastră completă.',
  }),
  faults: [
    { check: 'indexable', where: 'home', good: 'content="index, follow"', bad: 'content="noindex, nofollow"' },
    {
      check: 'title',
      where: 'home',
      good: '<title>Biblioteca Municipală Târgu Florilor: cărți, program</title>',
      bad: '<title>Acasă</title>',
    },
    {
      check: 'meta-description',
      where: 'home',
      good: 'content="Cărți împrumutate gratuit, sală de lectură și ateliere pentru copii în Târgu Florilor. Vedeți programul și cum vă înscrieți."',
      bad: 'content=""',
    },
    { check: 'headings', where: 'home', good: '<h2>Program</h2>', bad: '<h4>Program</h4>' },
    {
      check: 'alt',
      where: 'home',
      good: ' alt="Sală de lectură cu ferestre înalte și cititori la mese lungi"',
      bad: ' class="lat"',
    },
    { check: 'link-text', where: 'home', good: '>Rezervați un loc la Ora poveștilor</a>', bad: '>Click aici</a>' },
  ],
  facts: ['Biblioteca Municipală Târgu Florilor', '9:00–19:00', 'Strada Morii nr. 12, Târgu Florilor', '0200 555 123'],
};
