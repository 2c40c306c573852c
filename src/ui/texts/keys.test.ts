import { globSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { textsFor } from './texts.server.ts';

const areas = readdirSync(new URL('en/', import.meta.url)).map((name) => name.replace('.json', ''));
const known = Object.keys(textsFor('en', areas));
const FILE = /\.(ts|svelte|json|css|js)$/;

/** Keys in quotes, and the beginnings of those that are put together: `course.${level}`. */
function keysIn(source: string): { whole: string[]; begun: string[] } {
  const area = `(?:${areas.join('|')})`;
  const whole = [...source.matchAll(new RegExp(`['"](${area}\\.[\\w-]+)['"]`, 'g'))].map((match) => match[1] ?? '');
  const begun = [...source.matchAll(new RegExp(`\`(${area}\\.[\\w-]*)\\$\\{`, 'g'))].map((match) => match[1] ?? '');
  return { whole: whole.filter((key) => !FILE.test(key)), begun };
}

it('finds keys in quotes and in templates', () =>
  expect(keysIn("t('frame.menu'); t(`course.${x}`); import './frame.ts'; say('nowhere.at')")).toEqual({
    whole: ['frame.menu'],
    begun: ['course.'],
  }));

it('every text that a page asks for exists', () => {
  const asked = globSync(['src/routes/**/*.{ts,svelte}', 'src/ui/**/*.{ts,svelte}', 'src/islands/**/*.ts'])
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => ({ path, ...keysIn(readFileSync(path, 'utf8')) }));
  expect(asked.flatMap(({ whole }) => whole).length).toBeGreaterThan(100);
  const missing = asked.flatMap(({ path, whole, begun }) => [
    ...whole.filter((key) => !known.includes(key)).map((key) => `${path}: ${key}`),
    ...begun.filter((start) => !known.some((key) => key.startsWith(start))).map((start) => `${path}: ${start}…`),
  ]);
  expect(missing).toEqual([]);
});
