import { page, siteOf, type Content } from '../scenario.ts';

const home = `
<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Alderbrook Public Library: books, study space, events</title>
  <meta name="description" content="Free books, quiet desks and story time for children in Alderbrook. See opening hours, renew a loan or join in five minutes.">
  <meta name="robots" content="index, follow">
  <link rel="canonical" href="https://library.alderbrook.example/">
</head>
<body>
  <header>
    <p>Alderbrook Town Council</p>
    <nav>
      <a href="/catalogue">Catalogue</a>
      <a href="/events">Events</a>
      <a href="/visit">Visit us</a>
    </nav>
  </header>
  <main>
    <h1>Alderbrook Public Library</h1>
    <p>Borrow books, films and board games free of charge. Bring one document with your address
      and take your first book home today.</p>
    <img src="/pictures/reading-room.jpg" width="1200" height="675" alt="Reading room with tall windows and people at long tables">

    <h2>Opening hours</h2>
    <p>Monday to Friday 9:00–19:00, Saturday 9:00–13:00. Closed on Sunday.</p>

    <h2>This week</h2>
    <p>Story time for three to six year olds, Wednesday at 17:00.</p>
    <p><a href="/events/story-time">Reserve a place at story time</a></p>

    <h2>Contact</h2>
    <p>12 Mill Lane, Alderbrook. Telephone 01632 960123.</p>
  </main>
</body>
</html>
`;

export const en: Content = {
  solution: siteOf([page('home', 'https://library.alderbrook.example/', home)], {
    because:
      'I put the name of the town into the title, because most people who look for us write “library Alderbrook” and do not know our full name.',
  }),
  faults: [
    { check: 'indexable', where: 'home', good: 'content="index, follow"', bad: 'content="noindex, nofollow"' },
    {
      check: 'title',
      where: 'home',
      good: '<title>Alderbrook Public Library: books, study space, events</title>',
      bad: '<title>Home</title>',
    },
    {
      check: 'meta-description',
      where: 'home',
      good: 'content="Free books, quiet desks and story time for children in Alderbrook. See opening hours, renew a loan or join in five minutes."',
      bad: 'content=""',
    },
    { check: 'headings', where: 'home', good: '<h2>Opening hours</h2>', bad: '<h4>Opening hours</h4>' },
    {
      check: 'alt',
      where: 'home',
      good: ' alt="Reading room with tall windows and people at long tables"',
      bad: ' class="wide"',
    },
    { check: 'link-text', where: 'home', good: '>Reserve a place at story time</a>', bad: '>Click here</a>' },
  ],
  facts: ['Alderbrook Public Library', '9:00–19:00', '12 Mill Lane, Alderbrook', '01632 960123'],
};
