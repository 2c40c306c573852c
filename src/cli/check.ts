/** `npm run check [-- --json] [DIR]`: every fault of the curriculum with file, line, code and remedy. Exit 1 with errors. */
import { parseArgs } from 'node:util';
import { checkCurriculum, printReport } from '#curriculum/server';

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean', default: false } }, allowPositionals: true });
const { issues, summary } = await checkCurriculum(positionals[0] ?? 'curriculum');
console.log(values.json ? JSON.stringify(summary) : printReport(issues, summary));
process.exitCode = summary.faults > 0 ? 1 : 0;
