import ICAL from 'ical.js';
import { afterEach, expect, test } from 'vitest';
import { WRITINGS } from '#kernel/writing.ts';
import type { News } from '#training';
import { trainingLetter } from './training-letters.ts';

const KINDS = [
  'registered',
  'waiting',
  'promoted',
  'withdrawn',
  'moved',
  'cancelled',
  'reminder-week',
  'reminder-day',
  'reminder-hour',
] as const satisfies readonly News['kind'][];

const news = (kind: News['kind'], writing: News['registration']['writing']): News => ({
  kind,
  registration: {
    id: 'r',
    token: 'T'.repeat(32),
    email: 'ana@b.example',
    name: '<b>Ana</b> & שרה',
    writing,
    state: kind === 'waiting' ? 'waiting' : kind === 'withdrawn' ? 'withdrawn' : 'registered',
  },
  meeting: {
    id: '2f0c3c1e-0000-4000-8000-000000000001',
    training: {
      slug: 'first-steps',
      title: { en: 'First steps, part one', ro: 'Primii pași', sr: 'Први кораци; љубав и џез' },
      summary: { en: '', ro: '', sr: '' },
    },
    country: 'ro',
    language: 'ro',
    timeZone: 'Europe/Bucharest',
    startsLocal: '2027-03-30T18:00',
    startsAt: new Date('2027-03-30T15:00:00Z'),
    minutes: 90,
    capacity: 20,
    agenda: [],
    state: kind === 'cancelled' ? 'cancelled' : 'planned',
    sequence: 3,
  },
  videoUrl: 'https://video.example/soba',
  once: 'once',
});
const letter = (kind: News['kind'], writing: News['registration']['writing']) =>
  trainingLetter(news(kind, writing), 'https://bus.example', new Date('2027-03-01T10:00:00Z'));

test.each(WRITINGS)('every kind of letter is worded in %s, leads to the own registration, and trusts no name', (writing) => {
  for (const kind of KINDS) {
    const { subject, text, html, enclosures = [] } = letter(kind, writing);
    for (const words of [subject, text, html!]) expect(words, kind).not.toMatch(/\btraining(-mail)?\.\w|\{|undefined/);
    expect(text).toContain(`https://bus.example/${writing}/registrations/${'T'.repeat(32)}`);
    expect(text).toContain('18:00');
    expect(html).not.toContain('<b>Ana');
    if (writing === 'sr-Latn') expect(text.replace(/שרה/, '')).not.toMatch(/\p{Script=Cyrillic}/u);
    // Whoever has no place learns neither the room nor anything for the calendar.
    const hasPlace = !['waiting', 'withdrawn', 'cancelled'].includes(kind);
    expect(text.includes('video.example'), kind).toBe(hasPlace);
    expect(enclosures.length, kind).toBe(hasPlace || kind === 'cancelled' ? 1 : 0);
  }
});

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test.each(['America/Los_Angeles', 'Europe/Belgrade', 'Pacific/Auckland'])(
  'another programme reads the calendar alike when this process stands in %s',
  (timeZone) => {
    process.env.TZ = timeZone;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(timeZone);
    for (const kind of ['registered', 'cancelled'] as const) {
      const [file] = letter(kind, 'sr').enclosures!;
      const calendar = new ICAL.Component(ICAL.parse(file!.text) as unknown[]);
      const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
      expect(event.startDate.toJSDate().toISOString()).toBe('2027-03-30T15:00:00.000Z');
      expect(event.endDate.toJSDate().toISOString()).toBe('2027-03-30T16:30:00.000Z');
      expect([event.uid, event.sequence, event.summary]).toEqual([
        '2f0c3c1e-0000-4000-8000-000000000001@bibliobus',
        3,
        'Први кораци; љубав и џез',
      ]);
      expect(calendar.getFirstPropertyValue('method')).toBe(kind === 'cancelled' ? 'CANCEL' : 'PUBLISH');
      expect(file!.type).toContain(kind === 'cancelled' ? 'method=CANCEL' : 'method=PUBLISH');
    }
  },
);
