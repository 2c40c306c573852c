/** Every setting, described once. All are optional; all mistakes are told together. */
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';

const text = z.string().trim();
/** An empty variable is one that is not set. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema.optional());

const isAddress = (value: string, protocols: string[]): boolean =>
  URL.canParse(value) && protocols.includes(new URL(value).protocol) && new URL(value).hostname !== '';
const isOrigin = (value: string): boolean => {
  if (!isAddress(value, ['http:', 'https:'])) return false;
  const { pathname, search, hash, username } = new URL(value);
  return pathname === '/' && search === '' && hash === '' && username === '';
};

const SETTINGS = z.object({
  PORT: optional(
    text
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().max(65_535)),
  ).describe('a whole number from 0 to 65535, for instance 3000 (the default)'),
  HOST: optional(text.regex(/^[\w.:-]+$/)).describe(
    'a name or number of this machine to listen on, for instance 127.0.0.1; all of them by default',
  ),
  DATA_DIR: optional(text.refine((path) => !path.includes('\0'))).describe(
    'a folder for the embedded database, for instance ./data (the default)',
  ),
  DATABASE_URL: optional(
    text.refine((url) =>
      isAddress(url.replace(/^(postgres(?:ql)?):\/\/([^/?]*@)?(?=[/?])/, '$1://$2localhost'), ['postgres:', 'postgresql:']),
    ),
  ).describe(
    'the address of a PostgreSQL 15 or newer, as postgresql://name:password@host:5432/database; without it Bibliobus brings its own',
  ),
  ORIGIN: optional(text.refine(isOrigin)).describe(
    'the address at which people reach this installation, as https://bibliobus.example, without a path',
  ),
  SMTP_URL: optional(text.refine((url) => isAddress(url, ['smtp:', 'smtps:']))).describe(
    'the mail server, as smtp://name:password@host:587; without it letters wait in the outbox, which the administrator reads',
  ),
  MAIL_FROM: optional(text.regex(/^(?:[^<>\r\n]{1,100}<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/)).describe(
    'the sender of letters, as Bibliobus <letters@bibliobus.example>',
  ),
});

const SECRETS = new Set(['DATABASE_URL', 'SMTP_URL']);

export interface Config {
  readonly port: number;
  /** Undefined: all addresses of this machine. */
  readonly host: string | undefined;
  /** Absolute. */
  readonly dataDir: string;
  /** Undefined: the embedded PostgreSQL. `npm start` fills it in before the built pages read it. */
  readonly databaseUrl: string | undefined;
  /** Where people reach us, without a path. */
  readonly origin: string;
  /** True when ORIGIN was set: then it counts, whatever a request says about its host. */
  readonly originIsSet: boolean;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
}

/** All that is wrong with the settings, one line each. */
export class ConfigFaulty extends Error {
  constructor(faults: string[]) {
    super(faults.join('\n'));
    this.name = 'ConfigFaulty';
  }
}

const show = (name: string, value: string): string =>
  SECRETS.has(name)
    ? value.replace(/(\/\/[^:/@]*):.*@/, '$1:…@').replace(/^(?!\w+:\/\/).*$/s, '(not shown)')
    : JSON.stringify(value.slice(0, 120));

/** Reads the settings from environment variables; throws `ConfigFaulty` with every mistake and its remedy. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const parsed = SETTINGS.safeParse(env);
  const wrong = new Set(parsed.error?.issues.map((issue) => String(issue.path[0])) ?? []);
  const faults = [...wrong].map(
    (name) =>
      `${name} is ${show(name, env[name] ?? '')}, and should be ${SETTINGS.shape[name as keyof typeof SETTINGS.shape].description}.`,
  );
  if (env.SMTP_URL?.trim() && !env.ORIGIN?.trim())
    faults.push(
      `ORIGIN is not set, and should be ${SETTINGS.shape.ORIGIN.description}, since letters that leave this machine carry it in their links.`,
    );
  if (env.SMTP_URL?.trim() && !env.MAIL_FROM?.trim())
    faults.push(`MAIL_FROM is not set, and should be ${SETTINGS.shape.MAIL_FROM.description}, since SMTP_URL is set.`);
  if (!parsed.success || faults.length > 0) throw new ConfigFaulty(faults);
  const set = parsed.data;
  const port = set.PORT ?? 3000;
  const dataDir = set.DATA_DIR ?? 'data';
  return Object.freeze({
    port,
    host: set.HOST,
    dataDir: isAbsolute(dataDir) ? dataDir : resolve(dataDir),
    databaseUrl: set.DATABASE_URL,
    origin: new URL(set.ORIGIN ?? `http://localhost:${port}`).origin,
    originIsSet: set.ORIGIN !== undefined,
    smtpUrl: set.SMTP_URL,
    mailFrom: set.MAIL_FROM ?? 'Bibliobus <bibliobus@localhost>',
  });
}
