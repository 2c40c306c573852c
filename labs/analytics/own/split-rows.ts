/** Longest cell that a report can have; more means that this is no table. */
export const CELL_LIMIT = 10_000;

/** Takes text piece by piece and gives the rows that are whole; quotes may reach over lines and pieces. */
export function rowSplitter(delimiter: string, row: (cells: string[]) => void): { push(text: string): boolean; end(): void } {
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  /** The last character was a quote inside quotes: an end, or the first half of a written quote. */
  let wasQuote = false;
  let wasReturn = false;
  const endCell = (): void => {
    cells.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    row(cells);
    cells = [];
  };
  return {
    /** False when this cannot be a table. */
    push(text) {
      for (const sign of text) {
        if (wasQuote) {
          wasQuote = false;
          if (sign === '"') {
            cell += '"';
            continue;
          }
          quoted = false;
        }
        if (quoted) {
          if (sign === '"') wasQuote = true;
          else cell += sign;
        } else if (sign === '"' && cell === '') quoted = true;
        else if (sign === delimiter) endCell();
        else if (sign === '\n' && wasReturn) wasReturn = false;
        else if (sign === '\n' || sign === '\r') {
          endRow();
          wasReturn = sign === '\r';
          continue;
        } else cell += sign;
        wasReturn = false;
        if (cell.length > CELL_LIMIT || cells.length > 500) return false;
      }
      return true;
    },
    end() {
      if (cell !== '' || cells.length > 0) endRow();
    },
  };
}
