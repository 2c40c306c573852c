import type { SearchHit } from '../views.ts';
import { foldWord } from './fold.ts';

/** Words shown around the first hit. */
const BEFORE = 8;
const LENGTH = 34;

/** The part of a passage around its first hit, with every hit marked. `hits` are folded words. */
export function markHits(body: string, hits: ReadonlySet<string>): SearchHit['excerpt'] {
  const words = [...body.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    hit: hits.has(foldWord(match[0])),
  }));
  const first = Math.max(
    0,
    words.findIndex((word) => word.hit),
  );
  const from = Math.max(0, first - BEFORE);
  const shown = words.slice(from, from + LENGTH);
  const last = shown.at(-1);
  if (!last) return [{ text: body.slice(0, 200), hit: false }];
  const isEnd = from + LENGTH >= words.length;
  const pieces: SearchHit['excerpt'] = [];
  const add = (text: string, hit: boolean): void => {
    const previous = pieces.at(-1);
    if (text === '') return;
    if (previous && previous.hit === hit) previous.text += text;
    else pieces.push({ text, hit });
  };
  let at = from === 0 ? 0 : (shown[0]?.start ?? 0);
  if (from > 0) add('… ', false);
  for (const word of shown) {
    add(body.slice(at, word.start).replace(/\s+/g, ' '), false);
    add(body.slice(word.start, word.end), word.hit);
    at = word.end;
  }
  add(isEnd ? body.slice(at).replace(/\s+/g, ' ') : ' …', false);
  return pieces;
}
