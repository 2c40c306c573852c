/** `npm run curriculum:export -- DIR`: write the current edition as files, byte for byte, into a new or empty folder. */
import { exportCurriculum, readEdition } from '#curriculum/server';
import { isRefusal } from '#kernel/refusal.ts';
import { openContext } from './beside/open-context.ts';

const [dir] = process.argv.slice(2);
if (dir === undefined) {
  console.error('Say where to: npm run curriculum:export -- DIR');
  process.exit(1);
}
const SENTENCES: Record<string, string> = {
  'no-edition': 'There is no edition yet: start the server once, or import a curriculum.',
  'folder-not-empty': `${dir} is not empty; name a new folder, so that nothing is overwritten.`,
};
try {
  const { ctx, close } = await openContext('exports the curriculum');
  try {
    const { number } = await readEdition(ctx);
    console.log(`Edition ${number}: ${await exportCurriculum(ctx, dir)} files in ${dir}.`);
  } finally {
    await close();
  }
} catch (error) {
  process.exitCode = 1;
  const sentence = isRefusal(error) ? SENTENCES[error.code] : undefined;
  console.error(sentence ?? (error instanceof Error ? error.message : error));
}
