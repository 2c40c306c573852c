import type { Words } from './template.ts';

export const en: Words = {
  lang: 'en',
  origin: 'https://library.alderbrook.example',
  library: 'Alderbrook Public Library',
  street: '12 Mill Lane',
  oldStreet: '3 Station Road',
  postcode: 'AB99 1XY',
  wrongPostcode: 'AB99 7XZ',
  town: 'Alderbrook',
  country: 'GB',
  phone: '01632 960123',
  internationalPhone: '+44 1632 960123',
  oldPhone: '01632 960987',
  wrongPhone: '+44 1632 960132',
  tagline: 'your window on the world',
  profile:
    'Public library of Alderbrook with forty thousand books, two quiet rooms, free internet and a room for children. Membership is free. A ramp and a lift lead to every floor.',
  contact: {
    path: '/contact',
    title: 'Contact and opening hours: Alderbrook Public Library',
    description:
      'Address, telephone and opening hours of Alderbrook Public Library in Mill Lane, with the bus that stops right at our door.',
    heading: 'Contact and opening hours',
    hoursTitle: 'Opening hours',
    hours: 'Monday to Friday 9:00–19:00, Saturday 9:00–13:00.',
    phoneLine: 'Telephone 01632 960123',
  },
  event: {
    path: '/events/lamplight-reading',
    title: 'Reading by lamplight, 16 December: Alderbrook Public Library',
    description:
      'An evening of winter stories read aloud by lamplight in Alderbrook Public Library on 16 December at six. Free, with tea.',
    name: 'Reading by lamplight',
    when: 'Wednesday, 16 December 2026, 18:00',
    start: '2026-12-16T18:00',
    startInWords: '16 December 2026 at 6 pm',
    text: 'We switch off the ceiling lights and read winter stories aloud. Tea is on the house.',
  },
};

export const ro: Words = {
  lang: 'ro',
  origin: 'https://biblioteca.targu-florilor.example',
  library: 'Biblioteca Municipală Târgu Florilor',
  street: 'Strada Morii nr. 12',
  oldStreet: 'Strada Gării nr. 3',
  postcode: '009912',
  wrongPostcode: '009921',
  town: 'Târgu Florilor',
  country: 'RO',
  phone: '0200 555 123',
  internationalPhone: '+40 200 555 123',
  oldPhone: '0200 555 987',
  wrongPhone: '+40 200 555 132',
  tagline: 'fereastra dumneavoastră spre lume',
  profile:
    'Biblioteca publică din Târgu Florilor: patruzeci de mii de cărți, două săli de lectură, internet gratuit și o sală pentru copii. Înscrierea este gratuită. Rampă și lift până la fiecare etaj.',
  contact: {
    path: '/contact',
    title: 'Contact și program: Biblioteca Târgu Florilor',
    description:
      'Adresa, telefonul și programul Bibliotecii Municipale Târgu Florilor, pe Strada Morii, și autobuzul care oprește la ușa noastră.',
    heading: 'Contact și program',
    hoursTitle: 'Program',
    hours: 'Luni–vineri 9:00–19:00, sâmbătă 9:00–13:00.',
    phoneLine: 'Telefon 0200 555 123',
  },
  event: {
    path: '/evenimente/lectura-la-lampa',
    title: 'Lectură la lumina lămpii, 16 decembrie, Târgu Florilor',
    description:
      'O seară cu povești de iarnă citite cu voce tare la lumina lămpii, pe 16 decembrie, la Biblioteca Târgu Florilor. Intrare liberă.',
    name: 'Lectură la lumina lămpii',
    when: 'Miercuri, 16 decembrie 2026, ora 18:00',
    start: '2026-12-16T18:00',
    startInWords: '16 decembrie 2026, ora 18',
    text: 'Stingem luminile din tavan și citim cu voce tare povești de iarnă. Ceaiul este din partea noastră.',
  },
};

export const sr: Words = {
  lang: 'sr-Cyrl',
  origin: 'https://biblioteka.lipograd.example',
  library: 'Градска библиотека Липоград',
  street: 'Млинска 12',
  oldStreet: 'Железничка 3',
  postcode: '99120',
  wrongPostcode: '99210',
  town: 'Липоград',
  country: 'RS',
  phone: '010 555 123',
  internationalPhone: '+381 10 555 123',
  oldPhone: '010 555 987',
  wrongPhone: '+381 10 555 132',
  tagline: 'ваш прозор у свет',
  profile:
    'Јавна библиотека у Липограду: четрдесет хиљада књига, две читаонице, бесплатан интернет и дечја читаоница. Учлањење је бесплатно. До сваког спрата воде рампа и лифт.',
  contact: {
    path: '/kontakt',
    title: 'Контакт и радно време: библиотека Липоград',
    description:
      'Адреса, телефон и радно време Градске библиотеке Липоград у Млинској улици, као и аутобус који стаје пред самим вратима.',
    heading: 'Контакт и радно време',
    hoursTitle: 'Радно време',
    hours: 'Од понедељка до петка 9:00–19:00, суботом 9:00–13:00.',
    phoneLine: 'Телефон 010 555 123',
  },
  event: {
    path: '/dogadjaji/citanje-uz-lampu',
    title: 'Читање уз лампу, 16. децембра у Липограду',
    description:
      'Вече зимских прича које читамо наглас уз лампу, 16. децембра у шест, у Градској библиотеци Липоград. Улаз је слободан за све.',
    name: 'Читање уз лампу',
    when: 'Среда, 16. децембар 2026, 18:00',
    start: '2026-12-16T18:00',
    startInWords: '16. децембар 2026. у 18 часова',
    text: 'Гасимо светла на таваници и читамо наглас зимске приче. Чај је од нас.',
  },
};
