import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue } from '../../kernel/issue.ts';
import type { Spec } from '../contract.ts';
import { parseSpecs, type SpecFile } from './parse-specs.ts';

/** The registry's folder; commands run in the repository's root. */
export const SPEC_FOLDER = 'specs';

async function readFiles(folder: string): Promise<SpecFile[]> {
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => ({ file: `${SPEC_FOLDER}/${name}`, text: await readFile(join(folder, name), 'utf8') })),
  );
}

/** Everything that is wrong or due in the registry, for `npm run check`. `today` is an ISO date. */
export async function checkSpecs(today: string, folder = SPEC_FOLDER): Promise<Issue[]> {
  return parseSpecs(await readFiles(folder), today).issues;
}

let kept: Promise<ReadonlyMap<string, Spec>> | undefined;

/** All facts by id. Read once: files change with a release, not while it runs. Throws when a file is faulty. */
export function readSpecs(): Promise<ReadonlyMap<string, Spec>> {
  kept ??= readFiles(SPEC_FOLDER).then((files) => {
    const { specs, issues } = parseSpecs(files, '9999-12-31');
    const fault = issues.find(({ severity }) => severity === 'error');
    if (fault) throw new Error(`${fault.file}:${fault.line ?? 1}: ${fault.message}`);
    return specs;
  });
  return kept;
}
