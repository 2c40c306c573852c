import { encodingOf } from './decode.ts';

/** What a file is that is no text, whatever its name says. */
export type Binary = 'spreadsheet' | 'archive' | 'picture' | 'pdf' | 'not-text';

const BEGINNINGS: readonly [string, Binary][] = [
  ['\xd0\xcf\x11\xe0', 'spreadsheet'],
  ['PK', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['%PDF', 'pdf'],
];
/** Names that stand in the first bytes of a workbook: Excel's parts, or LibreOffice's own type. */
const WORKBOOK = /\[Content_Types\]|xl\/|_rels\/|docProps\/|opendocument\.spreadsheet/;

/** The kind of a file that is no text, from its first bytes; nothing for text. */
export function binaryKind(start: Uint8Array): Binary | undefined {
  const text = Array.from(start.subarray(0, 4_096), (byte) => String.fromCharCode(byte)).join('');
  const kind = BEGINNINGS.find(([beginning]) => text.startsWith(beginning))?.[1];
  // A zip says so with its third byte; a page title may begin with PK too.
  if (kind === 'archive' && text.startsWith('PK')) {
    if (![3, 5, 7].includes(start[2] ?? 0)) return undefined;
    return WORKBOOK.test(text) ? 'spreadsheet' : kind;
  }
  if (kind) return kind;
  return encodingOf(start) === 'utf-8' && start.subarray(0, 512).includes(0) ? 'not-text' : undefined;
}
