import { page, siteOf, type Content } from '../scenario.ts';

/** The words of the site in one language. Times and the telephone number are the same in all of them. */
export interface Words {
  lang: string;
  origin: string;
  library: string;
  street: string;
  oldStreet: string;
  postcode: string;
  wrongPostcode: string;
  town: string;
  country: string;
  phone: string;
  internationalPhone: string;
  oldPhone: string;
  wrongPhone: string;
  tagline: string;
  profile: string;
  contact: {
    path: string;
    title: string;
    description: string;
    heading: string;
    hoursTitle: string;
    hours: string;
    phoneLine: string;
  };
  event: {
    path: string;
    title: string;
    description: string;
    name: string;
    when: string;
    start: string;
    startInWords: string;
    text: string;
  };
}

/** Practitioner: the same facts for people on the page, for machines in JSON-LD, and for the map in the profile. */
export function onTheMapOf(words: Words): Content {
  const { contact, event } = words;
  const layout = (at: { path: string; title: string; description: string }, data: string, main: string): string => `
<!doctype html>
<html lang="${words.lang}">
<head>
  <meta charset="utf-8">
  <title>${at.title}</title>
  <meta name="description" content="${at.description}">
  <link rel="canonical" href="${words.origin}${at.path}">
  <script type="application/ld+json">
${data.trim()}
  </script>
</head>
<body>
  <main>
${main.trim().replace(/^/gm, '    ')}
  </main>
</body>
</html>
`;
  const library = `
{
  "@context": "https://schema.org",
  "@type": "Library",
  "name": "${words.library}",
  "url": "${words.origin}/",
  "telephone": "${words.internationalPhone}",
  "address": {
    "@type": "PostalAddress",
    "streetAddress": "${words.street}",
    "postalCode": "${words.postcode}",
    "addressLocality": "${words.town}",
    "addressCountry": "${words.country}"
  },
  "geo": { "@type": "GeoCoordinates", "latitude": 45.1, "longitude": 21.2 },
  "openingHoursSpecification": [
    { "@type": "OpeningHoursSpecification", "dayOfWeek": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"], "opens": "09:00", "closes": "19:00" },
    { "@type": "OpeningHoursSpecification", "dayOfWeek": "Saturday", "opens": "09:00", "closes": "13:00" }
  ]
}`;
  const evening = `
{
  "@context": "https://schema.org",
  "@type": "Event",
  "name": "${event.name}",
  "startDate": "${event.start}",
  "location": { "@type": "Place", "name": "${words.library}", "address": "${words.street}, ${words.town}" }
}`;
  const solution = siteOf(
    [
      page(
        'contact',
        words.origin + contact.path,
        layout(
          contact,
          library,
          `
<h1>${contact.heading}</h1>
<p>${words.library}</p>
<p>${words.street}, ${words.postcode} ${words.town}</p>
<p>${contact.phoneLine}</p>
<h2>${contact.hoursTitle}</h2>
<p>${contact.hours}</p>`,
        ),
      ),
      page(
        'event',
        words.origin + event.path,
        layout(
          event,
          evening,
          `
<h1>${event.name}</h1>
<p>${event.when}</p>
<p>${event.text}</p>`,
        ),
      ),
    ],
    {
      businessProfile: {
        name: words.library,
        description: words.profile,
        address: `${words.street}, ${words.town}`,
        phone: words.phone,
      },
    },
  );
  return {
    solution,
    faults: [
      {
        check: 'structured-data',
        where: 'contact',
        good: `"telephone": "${words.internationalPhone}"`,
        bad: `"telephone": "${words.wrongPhone}"`,
      },
      {
        check: 'structured-data',
        where: 'contact',
        good: `"postalCode": "${words.postcode}"`,
        bad: `"postalCode": "${words.wrongPostcode}"`,
      },
      { check: 'structured-data', where: 'contact', good: '"closes": "19:00"', bad: '"closes": "20:00"' },
      { check: 'event', where: 'event', good: `"startDate": "${event.start}"`, bad: `"startDate": "${event.startInWords}"` },
      { check: 'event', where: 'event', good: '"location": {', bad: '"organizer": {' },
      { check: 'business-profile', where: 'profile.name', good: words.library, bad: `${words.library} – ${words.tagline}` },
      { check: 'business-profile', where: 'profile.address', good: words.street, bad: words.oldStreet },
      { check: 'business-profile', where: 'profile.phone', good: words.phone, bad: words.oldPhone },
    ],
    facts: [
      words.library,
      `${words.street}, ${words.postcode} ${words.town}`,
      words.phone,
      '9:00–19:00',
      '9:00–13:00',
      event.name,
    ],
  };
}
