import { diffArrays } from 'diff';

/**
 * Where a line of the beginning stands now: the learner may have added and removed lines around it. A line that was rewritten
 * is found among what replaced it, by its place when the number of lines has stayed, else by its shape. Lines are 1-based;
 * undefined = it is gone.
 */
export function lineNow(start: string, now: string, line: number, hasShape: (text: string) => boolean): number | undefined {
  const wanted = line - 1;
  let before = 0;
  let after = 0;
  const pieces = diffArrays(start.split('\n'), now.split('\n'));
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (!piece) break;
    const next = pieces[index + 1];
    if (piece.added) after += piece.count;
    else if (!piece.removed) {
      if (wanted < before + piece.count) return after + (wanted - before) + 1;
      before += piece.count;
      after += piece.count;
    } else if (wanted >= before + piece.count) before += piece.count;
    else {
      if (!next?.added) return undefined;
      if (next.count === piece.count) return after + (wanted - before) + 1;
      const found = next.value.findIndex(hasShape);
      return found < 0 ? undefined : after + found + 1;
    }
  }
  return undefined;
}
