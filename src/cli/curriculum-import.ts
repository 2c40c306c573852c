/** `npm run curriculum:import -- DIR [--number 1.2.0] [--changelog TEXT]`: make files an edition, also while the server runs. */
import { parseArgs } from 'node:util';
import { CurriculumFaulty, importCurriculum, printIssues } from '#curriculum/server';
import { isRefusal } from '#kernel/refusal.ts';
import { openContext } from './beside/open-context.ts';

const { values, positionals } = parseArgs({
  options: { number: { type: 'string' }, changelog: { type: 'string' } },
  allowPositionals: true,
});
const [dir] = positionals;
if (dir === undefined) {
  console.error('Say which folder: npm run curriculum:import -- DIR');
  process.exit(1);
}
try {
  const { ctx, close } = await openContext('imports a curriculum');
  try {
    const { edition, changed, issues } = await importCurriculum(ctx, dir, { ...values, origin: 'house' });
    if (issues.length > 0) console.log(`${printIssues(issues)}\n`);
    console.log(
      changed ? `Edition ${edition.number} is published.` : `Nothing to do: edition ${edition.number} holds the same files.`,
    );
  } finally {
    await close();
  }
} catch (error) {
  process.exitCode = 1;
  if (error instanceof CurriculumFaulty) {
    console.error(printIssues(error.issues));
    console.error(`\nNothing was imported; errors: ${error.details['errors']}.`);
  } else if (isRefusal(error) && error.code === 'edition-number-not-newer') {
    console.error(
      `The number ${error.details['number']} is not newer than ${error.details['current']}; write three numbers, for instance 2.0.0.`,
    );
  } else console.error(error instanceof Error ? error.message : error);
}
