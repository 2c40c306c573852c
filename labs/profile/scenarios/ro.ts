import type { Library } from './library.ts';

const common = {
  altLogo: 'O carte deschisă, albă, pe fond verde-închis.',
  altCover: 'Rafturi pline cu cărți colorate; pe o tăbliță, la mijloc, o carte deschisă și numele bibliotecii.',
  reasons: {
    keep: 'Cititorii ne scriu acolo în fiecare zi.',
    change: 'Are încă vechiul nume și vechiul program.',
    delete: 'Nu a mai scris nimeni acolo de trei ani și nimeni nu mai știe parola.',
  },
};

/** Where librarians practise who read Romanian. */
export const LIBRARIES: Library[] = [
  {
    ...common,
    name: 'Biblioteca Valea Cireșilor',
    town: 'Valea Cireșilor',
    address: 'strada Morii 12',
    phone: '0239 000 144',
    handle: 'bib.valeaciresilor',
    oldHandle: 'cartileciresilor',
    link: 'https://valeaciresilor.example',
    hours: 'luni–vineri 9–17',
    bio: 'Valea Cireșilor, strada Morii 12. Luni–vineri 9–17. Veniți, e gratuit.',
    description:
      'Biblioteca Valea Cireșilor împrumută cărți, filme și jocuri tuturor celor care locuiesc aici. Ne găsiți pe strada Morii 12, de luni până vineri, 9–17, iar sâmbăta 10–13. Înscrierea este gratuită. Veniți sau scrieți-ne, iar noi căutăm cartea: https://valeaciresilor.example',
    caption: 'Au sosit cărțile noi cu imagini. Veniți sâmbătă, la zece, să le răsfoiți împreună cu copiii.',
    welcome: 'Bun venit pe pagina noastră. Fereastra dumneavoastră spre lumea cunoașterii.',
    cut: 'Biblioteca Valea Cireșilor împrumută cărți, filme și jocuri tuturor celor care locuiesc aici. Ne găsiți pe',
    colleague: 'Mihaela, de la împrumut',
  },
  {
    ...common,
    name: 'Biblioteca Dealul Prunilor',
    town: 'Dealul Prunilor',
    address: 'strada Fântânii 3',
    phone: '0239 000 172',
    handle: 'bib.dealulprunilor',
    oldHandle: 'prunisicarti',
    link: 'https://dealulprunilor.example',
    hours: 'marți–sâmbătă 10–18',
    bio: 'Dealul Prunilor, strada Fântânii 3. Marți–sâmbătă 10–18. Întrebați-ne.',
    description:
      'Biblioteca Dealul Prunilor se află lângă fântâna veche, pe strada Fântânii 3. Suntem deschiși de marți până sâmbătă, 10–18. Împrumutăm cărți și tablete, citim copiilor sâmbăta dimineață și ajutăm la completarea formularelor joia. Întrebați-ne la birou sau pe pagina noastră: https://dealulprunilor.example',
    caption: 'Joia este ziua formularelor: aduceți-l pe al dumneavoastră și îl completăm împreună, de la zece la douăsprezece.',
    welcome: 'Lectura este pentru minte ceea ce mișcarea este pentru trup. Visați alături de noi.',
    cut: 'Biblioteca Dealul Prunilor se află lângă fântâna veche. Împrumutăm cărți și tablete, citim copiilor sâmbăta dimineață și',
    colleague: 'Radu, de la secția pentru copii',
  },
  {
    ...common,
    name: 'Biblioteca Lunca Sturzilor',
    town: 'Lunca Sturzilor',
    address: 'strada Bisericii 8',
    phone: '0239 000 119',
    handle: 'bib.luncasturzilor',
    oldHandle: 'luncacartilor',
    link: 'https://luncasturzilor.example',
    hours: 'luni–vineri 8–16',
    bio: 'Lunca Sturzilor, strada Bisericii 8. Luni–vineri 8–16. Veniți sau sunați.',
    description:
      'Biblioteca Lunca Sturzilor este o bibliotecă mică pentru o vale mare. Sala de lectură de pe strada Bisericii 8 este deschisă de luni până vineri, 8–16, iar bibliobuzul ajunge în unsprezece sate. Împrumutul este gratuit pentru toți. Sunați-ne sau vedeți unde oprește bibliobuzul: https://luncasturzilor.example',
    caption: 'Miercuri, bibliobuzul oprește la școala din Lunca de Sus. Vedeți pe pagina noastră lista opririlor.',
    welcome: 'Cărți și nu numai.',
    cut: 'Biblioteca Lunca Sturzilor este o bibliotecă mică pentru o',
    colleague: 'Ioana, care conduce bibliobuzul',
  },
];
