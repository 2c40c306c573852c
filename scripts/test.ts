/**
 * `npm test`: everything that must hold, one stage after the other; a failing stage shows its output and the rest goes on.
 * Ends with one line, `N passed, N failed`: tests where a stage has tests, otherwise the stage itself.
 */
import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface Stage {
  name: string;
  commands: string[][];
  /** Reads how many tests passed and failed; a stage without counts as one. */
  count?: (output: string) => Counts;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'bibliobus-test-report-'));
const vitestReport = join(reports, 'vitest.json');
const journeyReport = join(reports, 'journeys.tap');

function countVitest(): Counts {
  const report = JSON.parse(readFileSync(vitestReport, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  };
  // A file that could not even be loaded has no tests, and is a failure nevertheless.
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken, skipped: report.numPendingTests };
}

function countJourneys(): Counts {
  const tap = readFileSync(journeyReport, 'utf8');
  const last = (what: string): number => Number([...tap.matchAll(new RegExp(`^# ${what} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? 0);
  return { passed: last('pass'), failed: last('fail') + last('cancelled'), skipped: last('skipped') + last('todo') };
}

const journeys = globSync('tests/*.journey.ts', { cwd: ROOT }).sort();
const STAGES: Stage[] = [
  { name: 'types', commands: [['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings']] },
  {
    name: 'lint',
    commands: [
      ['eslint', '.'],
      ['prettier', '--check', '--log-level', 'warn', '.'],
    ],
  },
  { name: 'house plan', commands: [['depcruise', '--config', 'docs/house-plan.cjs', 'src', 'labs']] },
  { name: 'nothing unused', commands: [['knip']] },
  { name: 'curriculum', commands: [['node', 'src/cli/check.ts']] },
  {
    name: 'unit and property tests',
    commands: [['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]],
    count: countVitest,
  },
  {
    name: 'browser journeys',
    commands: [
      [
        'node',
        '--test',
        '--test-concurrency=3',
        // A journey that waits for ever must not hold everything up.
        '--test-timeout=300000',
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        '--test-reporter=tap',
        `--test-reporter-destination=${journeyReport}`,
        ...journeys,
      ],
    ],
    count: countJourneys,
  },
];

function run([command = '', ...args]: string[]): Promise<{ ok: boolean; output: string }> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PATH: `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`,
    NO_COLOR: '1',
  };
  for (const name of ['NODE_ENV', 'DATABASE_URL', 'DATA_DIR', 'ORIGIN', 'PORT', 'SMTP_URL', 'FORCE_COLOR']) delete env[name];
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** Counts of a stage; where the report is missing or says all is well against the exit code, the stage counts as one failure. */
function judge(stage: Stage, ok: boolean, output: string): Counts {
  if (!stage.count) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  try {
    const counts = stage.count(output);
    return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const only = process.argv.slice(2);
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const stage of STAGES.filter(({ name }) => only.length === 0 || only.some((word) => name.includes(word)))) {
  process.stdout.write(`${stage.name.padEnd(24)} `);
  const began = performance.now();
  const results = [];
  for (const command of stage.commands) results.push(await run(command));
  const ok = results.every((result) => result.ok);
  const output = results.map((result) => result.output.trim()).join('\n');
  const counts = judge(stage, ok, output);
  const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`.padStart(8);
  const tests = stage.count
    ? `, ${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`
    : '';
  console.log(`${counts.failed === 0 ? 'ok    ' : 'FAILED'} ${seconds}${tests}`);
  if (counts.failed > 0) console.log(`${output.replace(/^/gm, '    ')}\n`);
  total.passed += counts.passed;
  total.failed += counts.failed;
}
rmSync(reports, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
