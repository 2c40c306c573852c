import {
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { htmlLang } from '#kernel/writing.ts';
import type { LessonView, WorksheetView } from '../views.ts';
import { stableZip } from './stable-zip.ts';

/** Twentieths of a point: what is free between the margins of A4, upright or lying. */
const FREE = { portrait: 9_638, landscape: 14_570 };
/** Room for two lines of handwriting, in twentieths of a point. */
const ROW_HEIGHT = 850;

/** A worksheet as a Word document (DOCX), with its lesson, edition and licence at the foot. The same edition gives the same bytes. */
export async function makeDocx(sheet: WorksheetView, lesson: LessonView, foot: string): Promise<Uint8Array> {
  const widest = Math.max(...sheet.blocks.map((block) => (block.kind === 'table' ? block.head.length : 0)));
  const lying = widest > 3;
  const free = lying ? FREE.landscape : FREE.portrait;
  const document = new Document({
    title: sheet.title,
    description: lesson.title,
    creator: 'Bibliobus',
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 22, language: { value: wordLang(lesson) } } },
        heading1: { run: { size: 34, bold: true }, paragraph: { spacing: { after: 200 } } },
      },
    },
    numbering: { config: [{ reference: 'none', levels: [{ level: 0, format: LevelFormat.NONE, text: '' }] }] },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838, orientation: lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: { top: 1_134, bottom: 1_134, left: 1_134, right: 1_134 },
          },
        },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(sheet.title)] }),
          ...sheet.blocks.flatMap((block) =>
            block.kind === 'text'
              ? [new Paragraph({ spacing: { after: 160 }, children: [new TextRun(block.text)] })]
              : [tableOf(block, free), new Paragraph({})],
          ),
          new Paragraph({ spacing: { before: 240 }, children: [new TextRun({ text: foot, size: 18 })] }),
        ],
      },
    ],
  });
  return stableZip(new Uint8Array(await Packer.toBuffer(document)));
}

/** Word knows Serbian by script and country. */
const wordLang = (lesson: LessonView): string =>
  ({ sr: 'sr-Cyrl-RS', 'sr-Latn': 'sr-Latn-RS', ro: 'ro-RO', en: 'en-GB' })[lesson.shownIn] ?? htmlLang(lesson.shownIn);

function tableOf({ head, rows }: { head: string[]; rows: string[][] }, free: number): Table {
  const width = Math.floor(free / Math.max(1, head.length));
  const cell = (text: string, bold: boolean): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: 80, bottom: 80, left: 100, right: 100 },
      children: [new Paragraph({ children: [new TextRun({ text, bold })] })],
    });
  return new Table({
    width: { size: width * head.length, type: WidthType.DXA },
    columnWidths: head.map(() => width),
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text) => cell(text, true)) }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            height: { value: ROW_HEIGHT, rule: 'atLeast' },
            children: row.map((text) => cell(text, false)),
          }),
      ),
    ],
  });
}
