/** A page as a picture, with its words for those who do not see it. Sizes of the picture in px, of the page in points (A4). */
export interface PictureOfPage {
  jpeg: Uint8Array;
  width: number;
  height: number;
  title: string;
  /** BCP 47: `sr-Cyrl`. */
  lang: string;
  /** All words of the page. */
  words: string;
}

const A4 = { width: 595, height: 842 };
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
/** A text of a PDF in every alphabet: UTF-16 with its mark, in hexadecimal. */
const hex = (text: string): string =>
  `<FEFF${Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0'))
    .join('')
    .toUpperCase()}>`;

/**
 * A PDF of one page that is one tagged figure, so that letters are right without fonts. Title and language are set, and the words stand
 * as the figure's alternative text.
 */
export function pdfOf({ jpeg, width, height, title, lang, words }: PictureOfPage): Uint8Array<ArrayBuffer> {
  const drawing = `/Figure <</MCID 0>> BDC q ${A4.width} 0 0 ${A4.height} 0 0 cm /P Do Q EMC`;
  const objects: (string | Uint8Array)[][] = [
    [
      `<</Type/Catalog/Pages 2 0 R/Lang(${lang})/MarkInfo<</Marked true>>/StructTreeRoot 7 0 R/ViewerPreferences<</DisplayDocTitle true>>>>`,
    ],
    ['<</Type/Pages/Kids[3 0 R]/Count 1>>'],
    [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${A4.width} ${A4.height}]/Resources<</XObject<</P 4 0 R>>>>/Contents 5 0 R/StructParents 0/Tabs/S>>`,
    ],
    [
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>\nstream\n`,
      jpeg,
      '\nendstream',
    ],
    [`<</Length ${drawing.length}>>\nstream\n${drawing}\nendstream`],
    [`<</Title${hex(title)}/Producer(Bibliobus)>>`],
    ['<</Type/StructTreeRoot/K 8 0 R/ParentTree<</Nums[0[9 0 R]]>>>>'],
    ['<</Type/StructElem/S/Document/P 7 0 R/K 9 0 R>>'],
    [`<</Type/StructElem/S/Figure/P 8 0 R/Pg 3 0 R/K 0/Alt${hex(words)}/A<</O/Layout/BBox[0 0 ${A4.width} ${A4.height}]>>>>`],
  ];
  return withTable(objects);
}

/** Header, objects, the table of where they begin, and the trailer. */
function withTable(objects: (string | Uint8Array)[][]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? ascii(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  add('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
  const starts = objects.map((object, i) => {
    const start = length;
    [`${i + 1} 0 obj\n`, ...object, '\nendobj\n'].forEach(add);
    return start;
  });
  const table = length;
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`);
  add(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info 6 0 R>>\nstartxref\n${table}\n%%EOF\n`);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
