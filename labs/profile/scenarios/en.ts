import type { Library } from './library.ts';

const common = {
  altLogo: 'An open book in white on dark green.',
  altCover: 'Shelves full of coloured books; on a sign in the middle an open book and the name of the library.',
  reasons: {
    keep: 'Readers write to us there every day.',
    change: 'It still shows our old name and old hours.',
    delete: 'Nobody has written there for three years, and nobody here has the password.',
  },
};

/** Where the English-reading librarians practise: telephone numbers are from the range kept for fiction. */
export const LIBRARIES: Library[] = [
  {
    ...common,
    name: 'Larkmere Library',
    town: 'Larkmere',
    address: '12 Mill Street',
    phone: '01632 960 144',
    handle: 'larkmere.library',
    oldHandle: 'larkmere_books',
    link: 'https://larkmere.example',
    hours: 'Monday to Friday 9–17',
    bio: 'Larkmere, 12 Mill Street. Monday to Friday 9–17. Come in, joining is free.',
    description:
      'Larkmere Library lends books, films and board games to everybody who lives here. You find us at 12 Mill Street, Monday to Friday 9–17, on Saturday 10–13. Joining is free. Come in, or write to us and we shall look for your book: https://larkmere.example',
    caption: 'The new picture books have come. Come and look through them with your children on Saturday at ten.',
    welcome: 'Welcome to our page. Your window to the world of knowledge.',
    cut: 'Larkmere Library lends books, films and board games to everybody who lives here. You find us at',
    colleague: 'Mina from the lending desk',
  },
  {
    ...common,
    name: 'Otterford Library',
    town: 'Otterford',
    address: '3 Ferry Lane',
    phone: '01632 960 172',
    handle: 'otterford.library',
    oldHandle: 'otterford_reads',
    link: 'https://otterford.example',
    hours: 'Tuesday to Saturday 10–18',
    bio: 'Otterford, 3 Ferry Lane. Tuesday to Saturday 10–18. Ask us for any book.',
    description:
      'Otterford Library stands by the old ferry, at 3 Ferry Lane. We are open Tuesday to Saturday 10–18. We lend books and tablets, read to children on Saturday morning and help with forms on Thursday. Ask us at the desk or through our page: https://otterford.example',
    caption: 'Thursday is the day for forms: bring yours, we fill it in together. From ten to twelve, no appointment.',
    welcome: 'Reading is to the mind what exercise is to the body. Dream with us.',
    cut: 'Otterford Library stands by the old ferry. We lend books and tablets, read to children on Saturday morning and',
    colleague: 'Theo from the children’s room',
  },
  {
    ...common,
    name: 'Fernhollow Library',
    town: 'Fernhollow',
    address: '8 Church Road',
    phone: '01632 960 119',
    handle: 'fernhollow.library',
    oldHandle: 'fernhollowlib',
    link: 'https://fernhollow.example',
    hours: 'Monday to Friday 8–16',
    bio: 'Fernhollow, 8 Church Road. Monday to Friday 8–16. Visit us or call.',
    description:
      'Fernhollow Library is a small library for a large valley. The reading room at 8 Church Road is open Monday to Friday 8–16, and the bookmobile comes to eleven villages. Borrowing is free for everybody. Call us, or see where the bookmobile stops: https://fernhollow.example',
    caption: 'The bookmobile stops at the school in Upper Fern this Wednesday. See the list of stops on our page.',
    welcome: 'Books and more.',
    cut: 'Fernhollow Library is a small library for a large',
    colleague: 'Ana, who drives the bookmobile',
  },
];
