import { ROLES } from '#kernel/actor.ts';
import { LANGUAGES } from '#kernel/writing.ts';
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const AREAS = ['accounts', 'admin'];
const source = globSync('src/{routes,letters}/**/*.{ts,svelte}')
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

test.each(LANGUAGES)('the pages of accounts and administration use exactly the texts that %s has', (language) => {
  for (const area of AREAS) {
    const texts = JSON.parse(readFileSync(`src/ui/texts/${language}/${area}.json`, 'utf8')) as Record<string, string>;
    const used = new Set(
      [...source.matchAll(new RegExp(`['"\`]${area}\\.([a-zA-Z]+(?:-[a-z]+)*)['"\`]`, 'g'))].map(([, key]) => key!),
    );
    // Keys put together at run time.
    if (area === 'accounts') for (const role of ROLES) used.add(`role-${role}`);
    if (area === 'accounts') for (const kept of Object.keys(texts).filter((key) => key.startsWith('kept-'))) used.add(kept);
    if (area === 'admin')
      for (const section of ['people', 'outbox', 'settings', 'status-waiting', 'status-sent', 'status-failed']) used.add(section);
    expect(
      [...used].filter((key) => !(key in texts)),
      `${area}: used, not written`,
    ).toEqual([]);
    expect(
      Object.keys(texts).filter((key) => !used.has(key)),
      `${area}: written, not used`,
    ).toEqual([]);
    for (const [key, text] of Object.entries(texts)) expect(text, key).not.toMatch(/!|\bsession\b|şţ|[şţŞŢ]/);
  }
});
