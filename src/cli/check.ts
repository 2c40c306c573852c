/** `npm run check [-- --json] [DIR]`: every fault of the curriculum and of `specs/`, with file, line, code and remedy. Exit 1 with errors. */
import { parseArgs } from 'node:util';
import { checkCurriculum, printReport } from '#curriculum/server';
import { checkSpecs, readSpecs } from '#labs/server';

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean', default: false } }, allowPositionals: true });
const [{ issues: ofCourse, summary: course }, ofSpecs] = await Promise.all([
  checkCurriculum(positionals[0] ?? 'curriculum', { words: true }),
  checkSpecs(new Date().toISOString().slice(0, 10)),
]);
// That a fact awaits a person's eye on the live page is its standing, not a mistake; it is counted below.
const faults = ofSpecs.filter(({ code }) => code !== 'spec-unverified');
const issues = [...ofCourse, ...faults];
const errors = issues.filter(({ severity }) => severity === 'error').length;
const facts = faults.some(({ severity }) => severity === 'error') ? [] : [...(await readSpecs()).values()];
const specs = {
  facts: facts.length,
  unverified: facts.filter(({ sourceKind, verifiedOn }) => sourceKind !== 'own' && verifiedOn === null).length,
  reviewDue: faults.filter(({ code }) => code === 'spec-review-due').length,
};
const summary = { ...course, faults: errors, warnings: issues.length - errors, specs };
const inWords = `${specs.facts} dated facts in specs/: ${specs.unverified} not yet verified by a person (these can only warn), ${specs.reviewDue} due for review.`;
console.log(values.json ? JSON.stringify(summary) : `${printReport(issues, summary)}\n${inWords}`);
process.exitCode = errors > 0 ? 1 : 0;
