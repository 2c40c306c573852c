import { isAbsolute } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ConfigFaulty, readConfig } from './config.ts';

const faultsOf = (env: Record<string, string>): string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigFaulty)) throw error;
    return error.message.split('\n');
  }
};

test('needs nothing, and cannot be changed', () => {
  const config = readConfig({ PORT: '', DATABASE_URL: ' ', ORIGIN: '' });
  expect(config).toMatchObject({ port: 3000, databaseUrl: undefined, origin: 'http://localhost:3000', originIsSet: false });
  expect(isAbsolute(config.dataDir)).toBe(true);
  expect(Object.isFrozen(config)).toBe(true);
});

test('takes what is right', () => {
  for (const url of ['postgresql://a:b@host:5432/x', 'postgres://host/x', 'postgresql://a:b@/x?host=/run/pg', 'postgresql:///x'])
    expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
  expect(readConfig({ ORIGIN: 'https://bibliobus.example/' })).toMatchObject({
    origin: 'https://bibliobus.example',
    originIsSet: true,
  });
  expect(readConfig({ PORT: '0' }).port).toBe(0);
});

test('tells all mistakes at once, each with its name, what was found and what to do', () => {
  const faults = faultsOf({
    PORT: 'http',
    ORIGIN: 'bibliobus.example/path',
    DATABASE_URL: 'mysql://me:hidden@host/x',
    SMTP_URL: 'mail.example',
  });
  expect(faults.map((line) => line.split(' ')[0])).toEqual(['PORT', 'DATABASE_URL', 'ORIGIN', 'SMTP_URL', 'MAIL_FROM']);
  expect(faults[0]).toContain('"http"');
  expect(faults[1]).toContain('mysql://me:…@host/x');
  expect(faults.join()).not.toContain('hidden');
});

test('letters that leave the machine need an address for their links and a sender', () => {
  expect(faultsOf({ SMTP_URL: 'smtp://localhost:25' }).map((line) => line.split(' ')[0])).toEqual(['ORIGIN', 'MAIL_FROM']);
  expect(
    faultsOf({ SMTP_URL: 'smtp://localhost:25', ORIGIN: 'https://b.example', MAIL_FROM: 'Bibliobus <b@b.example>' }),
  ).toEqual([]);
});

test('never throws anything else, whatever the environment holds, and never prints a password', () => {
  const name = fc.constantFrom('PORT', 'HOST', 'DATA_DIR', 'DATABASE_URL', 'ORIGIN', 'SMTP_URL', 'MAIL_FROM');
  fc.assert(fc.property(fc.dictionary(name, fc.string()), (env) => void faultsOf(env)));
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{12}$/), fc.constantFrom('', 'ftp://me:', 'postgres:/me:', 'me:'), (secret, before) => {
      expect(faultsOf({ DATABASE_URL: `${before}${secret}@` }).join()).not.toContain(secret);
    }),
  );
});
