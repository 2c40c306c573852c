import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginLab } from './begin-lab.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'lab-new-'));
  for (const part of ['src/labs', 'src/kernel', 'src/ui/texts', 'src/platform', 'labs', 'specs', 'package.json'])
    cpSync(part, join(root, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'none',
    ({ code }) => code,
  );

test('a new lab passes its own tests and those of the registry', { timeout: 120_000 }, async () => {
  const written = await beginLab('two-words', root);
  expect(written).toContain('labs/two-words/engine.ts');
  expect(readFileSync(join(root, 'src/labs/registry/guests.ts'), 'utf8')).toMatch(
    /GUESTS: readonly LabManifest\[\] = \[[^\]]*seo[^\]]*, twoWords\]/,
  );
  const { VITEST: _vitest, ...env } = process.env;
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--root', '.', 'labs/two-words', 'src/labs/registry'];
  execFileSync(process.execPath, [...vitest, '--reporter=json', '--outputFile=report.json'], { cwd: root, env, stdio: 'pipe' });
  const report = JSON.parse(readFileSync(join(root, 'report.json'), 'utf8')) as {
    testResults: { assertionResults: { fullName: string }[] }[];
  };
  expect(report).toMatchObject({ success: true, numFailedTests: 0 });
  const named = report.testResults.flatMap(({ assertionResults }) => assertionResults.map(({ fullName }) => fullName));
  expect(named.filter((name) => name.includes('two-words')).length).toBeGreaterThanOrEqual(3);
});

test('a name that is none, or is taken, is refused and nothing is written', async () => {
  expect(await codeOf(beginLab('Two Words', root))).toBe('lab-slug-malformed');
  expect(await codeOf(beginLab('../evil', root))).toBe('lab-slug-malformed');
  expect(await codeOf(beginLab('seo', root))).toBe('lab-exists');
});
