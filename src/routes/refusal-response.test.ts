import { Refusal } from '#kernel/refusal.ts';
import { LANGUAGES, WRITINGS } from '#kernel/writing.ts';
import { IntlMessageFormat } from 'intl-messageformat';
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { refusalJson, statusOf, tell } from './refusal-response.ts';

const texts = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    JSON.parse(readFileSync(`src/ui/texts/${language}/refusals.json`, 'utf8')) as Record<string, string>,
  ]),
) as Record<(typeof LANGUAGES)[number], Record<string, string>>;

/** Codes in the rooms' closed lists, and codes that any source throws: neither may lack a sentence. */
function everyCode(): Map<string, string> {
  const codes = new Map<string, string>();
  for (const file of globSync('src/*/refusals.ts')) {
    const [, list] = /REFUSALS = \[([^\]]*)\] as const/.exec(readFileSync(file, 'utf8')) ?? [];
    expect(list, `${file} lists its codes`).toBeDefined();
    for (const [, code] of list!.matchAll(/'([^']+)'/g)) codes.set(code!, file);
  }
  for (const file of globSync('src/**/*.ts').filter((path) => !path.endsWith('.test.ts'))) {
    for (const [, code] of readFileSync(file, 'utf8').matchAll(/new Refusal(?:<[^>]*>)?\(\s*'([a-z-]+)'/g))
      codes.set(code!, file);
  }
  return codes;
}

type Ast = ReturnType<IntlMessageFormat['getAst']>;
/** Names of the values that a message asks for. 0 is plain text, 7 the `#` of a plural. */
function valuesOf(ast: Ast): string[] {
  const names = ast.flatMap((node) => [
    ...(node.type === 0 || node.type === 7 ? [] : [String(node.value)]),
    ...('options' in node ? Object.values(node.options).flatMap((option) => valuesOf(option.value as Ast)) : []),
  ]);
  return [...new Set(names)].sort();
}

test('every refusal of every room has its sentence in every language, with the same values', () => {
  const codes = everyCode();
  expect(codes.size).toBeGreaterThan(20);
  const missing = [...codes].flatMap(([code, file]) =>
    LANGUAGES.filter((language) => !texts[language][code]).map((language) => `${file}: ${code} in ${language}`),
  );
  expect(missing).toEqual([]);
  for (const code of Object.keys(texts.en)) {
    for (const language of LANGUAGES) {
      expect(() => new IntlMessageFormat(texts[language][code]!, language), `${language} ${code}`).not.toThrow();
      expect(texts[language][code], `${language} ${code}`).not.toContain('!');
    }
    const named = (language: (typeof LANGUAGES)[number]) =>
      valuesOf(new IntlMessageFormat(texts[language][code]!, language).getAst());
    expect([named('ro'), named('sr')], code).toEqual([named('en'), named('en')]);
  }
});

test('a refusal is told in the writing asked for, with its values, its field and its status', async () => {
  const refusal = new Refusal('password-too-short', { least: 10 }, 'password');
  expect(tell(refusal, 'ro')).toEqual({
    code: 'password-too-short',
    field: 'password',
    message: expect.stringContaining('10 caractere'),
  });
  expect(tell(refusal, 'sr').message).toContain('10 знакова');
  expect(tell(refusal, 'sr-Latn').message).toContain('10 znakova');
  expect(tell(new Refusal('role-needed', { roles: 'trainer, editor' }), 'sr').message).toContain('предавач, уредник');
  for (const writing of WRITINGS)
    expect(tell({ code: 'from-nowhere' }, writing).message).toBe(tell({ code: 'not-understood' }, writing).message);
  const answer = refusalJson(new Refusal('too-many-requests', { retryAfterSeconds: 30 }), 'en');
  expect(answer.status).toBe(429);
  expect(answer.headers.get('retry-after')).toBe('30');
  expect(await answer.json()).toEqual({ code: 'too-many-requests', message: expect.stringContaining('30 seconds') });
});

test('statuses', () => {
  expect(
    [
      'sign-in-needed',
      'role-needed',
      'lesson-not-found',
      'link-spent',
      'last-administrator',
      'email-malformed',
      'role-unknown',
    ].map(statusOf),
  ).toEqual([401, 403, 404, 410, 409, 400, 400]);
});
