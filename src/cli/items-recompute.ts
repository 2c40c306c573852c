/** `npm run items:recompute`: difficulty and discrimination of every item, from the first answers that accounts gave. */
import { recomputeItems, type ItemReport } from '#learning/server';
import { openContext } from './beside/open-context.ts';

const number = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
const WIDTHS = [42, 34, -8, -8, -11, -15] as const;
/** A negative width sets to the right. */
const row = (...cells: string[]): string =>
  cells
    .map((cell, at) => {
      const width = WIDTHS[at] ?? 0;
      return width < 0 ? cell.padStart(-width) : cell.padEnd(width);
    })
    .join('');
const line = (item: ItemReport): string => {
  const share = item.share === null ? '–' : `${Math.round(item.share * 100)} %`;
  const { difficulty, discrimination, flags } = item;
  return row(
    item.item,
    item.askedIn,
    `${item.answers}`,
    share,
    number(difficulty),
    number(discrimination),
    `  ${flags.join(', ')}`,
  );
};

const { ctx, close } = await openContext('reckons the items anew');
try {
  const items = await recomputeItems(ctx);
  console.log(
    [row('item', 'asked in', 'answers', 'right', 'difficulty', 'discrimination', '  flags'), ...items.map(line)].join('\n'),
  );
  console.log(`${items.length} items with answers. Shares are shown from 5 answers, parameters from 30.`);
} finally {
  await close();
}
