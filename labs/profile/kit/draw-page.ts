import { bytesOfCanvas } from './draw-picture.ts';
import type { Section } from './kit-texts.ts';

/** A4 at 170 dpi. */
const PAGE = { width: 1405, height: 1988, margin: 105 };
const FACE = { sans: '"Source Sans 3", sans-serif', serif: '"Source Serif 4", serif' };

export interface PageText {
  title: string;
  lead: string;
  sections: Section[];
  /** Drawn small in a row under the title; their words stand among the sections. */
  pictures: ImageBitmap[];
  /** Said at the end where not everything fits. */
  rest: string;
}
/** In place of a font: the row of pictures. */
const STRIP = 'pictures';
interface Line {
  text: string;
  font: string;
  height: number;
  before: number;
  colour: string;
}

/** One page in whatever size of letters it fits in; at the smallest, what does not fit is left to the files. */
export async function drawPage(page: PageText): Promise<{ jpeg: Uint8Array; width: number; height: number; words: string }> {
  const { width, height, margin } = PAGE;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('No canvas on this device');
  const words = [page.title, page.lead, ...page.sections.flatMap(({ heading, lines }) => [heading, ...lines])].join('\n');
  // Letters of every script have to be there before they are drawn; without them the device's own are used.
  await Promise.all(
    [`600 20px ${FACE.serif}`, `400 20px ${FACE.sans}`, `600 20px ${FACE.sans}`].map((font) => document.fonts.load(font, words)),
  ).catch(() => []);
  const room = height - 2 * margin;
  let lines: Line[] = [];
  for (const scale of [1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.54]) {
    lines = linesOf(pen, page, scale, width - 2 * margin);
    if (heightOf(lines) <= room) break;
  }
  const fits = heightOf(lines) <= room;
  const kept = fits ? lines : upTo(lines, room);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  pen.textBaseline = 'alphabetic';
  let y = margin;
  for (const { text, font, height: high, before, colour } of kept) {
    y += before + high;
    if (font === STRIP) {
      drawStrip(pen, page.pictures, margin, y - high, width - 2 * margin, high);
      continue;
    }
    pen.font = font;
    pen.fillStyle = colour;
    pen.fillText(text, margin, y - high * 0.28);
  }
  if (!fits) {
    pen.font = `400 20px ${FACE.sans}`;
    pen.fillStyle = '#5f5347';
    pen.fillText(page.rest, margin, height - margin + 40);
  }
  return { jpeg: await bytesOfCanvas(canvas, 'image/jpeg'), width, height, words: fits ? words : `${words}\n${page.rest}` };
}

/** Side by side, as high as there is room for. */
function drawStrip(
  pen: CanvasRenderingContext2D,
  pictures: readonly ImageBitmap[],
  left: number,
  top: number,
  width: number,
  height: number,
): void {
  const gap = 16;
  const ratios = pictures.map((each) => each.width / each.height);
  const wide = ratios.reduce((sum, ratio) => sum + ratio, 0);
  const high = Math.min(height, (width - gap * (pictures.length - 1)) / wide);
  let x = left;
  pictures.forEach((each, i) => {
    const across = high * (ratios[i] ?? 1);
    pen.drawImage(each, x, top, across, high);
    x += across + gap;
  });
}

const heightOf = (lines: readonly Line[]): number => lines.reduce((sum, { height, before }) => sum + height + before, 0);
function upTo(lines: readonly Line[], room: number): Line[] {
  const kept: Line[] = [];
  let used = 0;
  for (const line of lines) {
    used += line.height + line.before;
    if (used > room) break;
    kept.push(line);
  }
  return kept;
}

function linesOf(
  pen: CanvasRenderingContext2D,
  { title, lead, sections, pictures }: PageText,
  scale: number,
  width: number,
): Line[] {
  const px = (size: number): number => Math.round(size * scale);
  const set = (text: string, font: string, size: number, before: number, colour = '#2a231c'): Line[] => {
    pen.font = font;
    return wrap(pen, text, width).map((part, i) => ({
      text: part,
      font,
      height: px(size * 1.36),
      before: i === 0 ? px(before) : 0,
      colour,
    }));
  };
  return [
    ...set(title, `600 ${px(58)}px ${FACE.serif}`, 58, 0, '#8f2f1c'),
    ...set(lead, `400 ${px(27)}px ${FACE.sans}`, 27, 6, '#5f5347'),
    ...(pictures.length > 0 ? [{ text: '', font: STRIP, height: px(150), before: px(26), colour: '' }] : []),
    ...sections.flatMap(({ heading, lines }) => [
      ...set(heading, `600 ${px(35)}px ${FACE.serif}`, 35, 26),
      ...lines.flatMap((line) => set(line, `400 ${px(27)}px ${FACE.sans}`, 27, 5)),
    ]),
  ];
}

/** Breaks at spaces; what is longer than a line, such as an address, between its letters. */
function wrap(pen: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (pen.measureText(longer).width <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word) {
      if (line !== '' && pen.measureText(line + letter).width > width) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return [...lines, line];
}
