/** The lab's form for structured data: from fields to blocks of schema.org, and from a page's blocks back to fields. */

export interface Facts {
  name: string;
  web: string;
  phone: string;
  street: string;
  postalCode: string;
  town: string;
  country: string;
  /** `09:00 – 19:00`; anything with two times in it. */
  weekdays: string;
  saturday: string;
  /** `45.1, 21.2` */
  latitude: string;
  eventName: string;
  eventStart: string;
  eventPlace: string;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

const hours = (typed: string, days: string | string[]): object[] => {
  const times = typed.match(/\d{1,2}[:.]\d{2}|\d{1,2}/g)?.map((time) => {
    const [hour = '0', minute = '00'] = time.split(/[:.]/);
    return `${hour.padStart(2, '0')}:${minute}`;
  });
  return times && times.length >= 2
    ? [{ '@type': 'OpeningHoursSpecification', dayOfWeek: days, opens: times[0], closes: times[1] }]
    : [];
};

const filled = (entries: Record<string, unknown>): object =>
  Object.fromEntries(
    Object.entries(entries).filter(
      ([, value]) => value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

const addressOf = (facts: Facts): object =>
  filled({
    '@type': 'PostalAddress',
    streetAddress: facts.street,
    postalCode: facts.postalCode,
    addressLocality: facts.town,
    addressCountry: facts.country,
  });

/** Blocks for a library and, when it has a name, an event. Fields left empty are left out. */
export function structuredDataOf(facts: Facts): object[] {
  const [latitude, longitude] = facts.latitude.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  const library = filled({
    '@context': 'https://schema.org',
    '@type': 'Library',
    name: facts.name,
    url: facts.web,
    telephone: facts.phone,
    address: addressOf(facts),
    geo: latitude === undefined || longitude === undefined ? undefined : { '@type': 'GeoCoordinates', latitude, longitude },
    openingHoursSpecification: [...hours(facts.weekdays, WEEKDAYS), ...hours(facts.saturday, 'Saturday')],
  });
  const event = filled({
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: facts.eventName,
    startDate: facts.eventStart,
    location: { '@type': 'Place', name: facts.eventPlace || facts.name, address: addressOf(facts) },
  });
  return [...(facts.name === '' ? [] : [library]), ...(facts.eventName === '' ? [] : [event])];
}

type Node = Record<string, unknown>;
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const node = (value: unknown): Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {};

/** What a page's blocks say, as fields; empty where they say nothing or cannot be read. */
export function readFacts(html: string): Facts {
  const blocks: Node[] = [];
  for (const match of html.matchAll(/<script\b[^>]*application\/ld\+json[^>]*>([\s\S]*?)<\/script>/gi)) {
    try {
      const read: unknown = JSON.parse(match[1] ?? '');
      blocks.push(...(Array.isArray(read) ? read.map(node) : [node(read)]));
    } catch {
      // A block that cannot be read gives nothing; the check says so.
    }
  }
  const library = blocks.find((each) => text(each['@type']) !== 'Event') ?? {};
  const event = blocks.find((each) => text(each['@type']) === 'Event') ?? {};
  const address = node(library.address);
  const geo = node(library.geo);
  const listed = Array.isArray(library.openingHoursSpecification) ? library.openingHoursSpecification.map(node) : [];
  const times = (day: string): string => {
    const found = listed.find((each) => [each.dayOfWeek].flat().includes(day));
    return found ? `${text(found.opens)} – ${text(found.closes)}` : '';
  };
  return {
    name: text(library.name),
    web: text(library.url),
    phone: text(library.telephone),
    street: text(address.streetAddress),
    postalCode: text(address.postalCode),
    town: text(address.addressLocality),
    country: text(address.addressCountry),
    weekdays: times('Monday'),
    saturday: times('Saturday'),
    latitude: geo.latitude === undefined ? '' : `${text(geo.latitude)}, ${text(geo.longitude)}`,
    eventName: text(event.name),
    eventStart: text(event.startDate),
    eventPlace: text(node(event.location).name),
  };
}
