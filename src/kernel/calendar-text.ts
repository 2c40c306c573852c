/** Lines and texts of an iCalendar file (RFC 5545), for every room that writes one. */
const encoder = new TextEncoder();
/** RFC 5545, 3.1: “Lines of text SHOULD NOT be longer than 75 octets, excluding the line break.” */
const LINE_OCTETS = 75;

/** Folds a line at 75 octets of UTF-8, never within a code point; what follows begins with a space, which counts. */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const weight = encoder.encode(character).length;
    if (octets + weight > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += weight;
  }
  return folded;
}

/** A TEXT value (3.3.11); control characters other than line breaks are not allowed in one. */
export const calendarText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- control characters are exactly what is left out
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .toWellFormed()
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** An instant in UTC (3.3.5, form 2), which no clock change can shift. */
export const calendarInstant = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, '');

/** The lines as a file: folded, each ended by CRLF. */
export const calendarFile = (lines: readonly string[]): string => lines.map((line) => `${foldLine(line)}\r\n`).join('');
