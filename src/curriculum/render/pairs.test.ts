import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Issue } from '#kernel/issue.ts';
import { parsePage } from '../parse/parse-page.ts';
import { trainerFrontMatter } from '../parse/schemas.ts';
import { renderPassage } from './render-passage.ts';

/** `x.md` and what becomes of it, `x.json`. After a wanted change: WRITE_PAIRS=1 npx vitest run, and read the difference. */
const FOLDER = new URL('../fixtures/pairs/', import.meta.url);
const names = readdirSync(FOLDER).flatMap((name) => /^(.+)\.md$/.exec(name)?.[1] ?? []);

test.each(names)('%s.md becomes %s.json', (name) => {
  const issues: Issue[] = [];
  const page = parsePage(`${name}.md`, readFileSync(new URL(`${name}.md`, FOLDER), 'utf8'), trainerFrontMatter, false, issues);
  const render = (words: 'sr' | 'sr-Latn', index: number): string => {
    const node = page.passages[index]?.node;
    const at = {
      page: words,
      words,
      anchor: `p${index + 1}`,
      sources: new Map(),
      exerciseNumber: 0,
      tableNumber: 1,
      headingDepth: 3,
    } as const;
    return node ? renderPassage(node, at, []) : '';
  };
  const made = {
    issues: issues.map(({ line, code }) => `${line} ${code}`),
    passages: page.passages.map(({ kind, line, fingerprint }, index) => ({
      kind,
      line,
      fingerprint,
      sr: render('sr', index),
      'sr-Latn': render('sr-Latn', index),
    })),
  };
  const file = new URL(`${name}.json`, FOLDER);
  if (process.env['WRITE_PAIRS']) writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`);
  expect(made).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
