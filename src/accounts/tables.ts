import type { Migrations } from '#platform/database/db.ts';
import { sql, type ColumnType, type Generated } from 'kysely';

/** A date that PostgreSQL gives as `Date`. */
type When = ColumnType<Date, Date | undefined, Date>;

/**
 * The tables that this room alone writes. better-auth works on the first five under these names
 * (`open-accounts.ts` tells it so); roles are ours, out of its reach.
 */
export type AccountTables = {
  account: {
    id: string;
    /** Empty when the person has not told it. */
    name: string;
    /** Lower case. */
    email: string;
    email_verified: boolean;
    writing: Generated<string>;
    created_at: When;
    updated_at: When;
  };
  account_role: { account_id: string; role: string };
  sign_in: {
    id: string;
    account_id: string;
    token: string;
    /** How the person came in: `link`, `password`, `passkey`. */
    way: Generated<string>;
    expires_at: Date;
    created_at: When;
    updated_at: When;
  };
  credential: {
    id: string;
    account_id: string;
    provider: string;
    provider_account: string;
    /** scrypt, salted; better-auth's format. */
    password_hash: string | null;
    created_at: When;
    updated_at: When;
  };
  one_time_token: { id: string; purpose: string; value: string; expires_at: Date; created_at: When; updated_at: When };
  passkey: {
    id: string;
    account_id: string;
    name: string | null;
    public_key: string;
    credential_id: string;
    counter: number;
    device_type: string;
    backed_up: boolean;
    transports: string | null;
    aaguid: string | null;
    created_at: When;
  };
  /** What this installation alone knows: the key that signs cookies. */
  account_secret: { name: string; value: string };
  /** At most one row: the hash of the token in the link that `npm start` prints. */
  first_administrator: { id: Generated<number>; token_hash: string; expires_at: Date };
};

export const migrations: Migrations = {
  '2026-11-23-accounts-1': {
    async up(db) {
      for (const statement of TABLES) await sql.raw(statement).execute(db);
    },
  },
};

const TABLES = [
  `create table account (
    id text primary key,
    name text not null default '',
    email text not null unique check (email = lower(email)),
    email_verified boolean not null default false,
    writing text not null default 'en',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  `create table account_role (
    account_id text not null references account (id) on delete cascade,
    role text not null check (role in ('learner', 'trainer', 'editor', 'translator', 'administrator')),
    primary key (account_id, role)
  )`,
  `create index account_role_role on account_role (role)`,
  `create table sign_in (
    id text primary key,
    account_id text not null references account (id) on delete cascade,
    token text not null unique,
    way text not null default 'link',
    expires_at timestamptz not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  `create index sign_in_account on sign_in (account_id)`,
  `create table credential (
    id text primary key,
    account_id text not null references account (id) on delete cascade,
    provider text not null,
    provider_account text not null,
    password_hash text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (provider, provider_account)
  )`,
  `create index credential_account on credential (account_id)`,
  `create table one_time_token (
    id text primary key,
    purpose text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  `create index one_time_token_purpose on one_time_token (purpose)`,
  `create table passkey (
    id text primary key,
    account_id text not null references account (id) on delete cascade,
    name text,
    public_key text not null,
    credential_id text not null unique,
    counter bigint not null,
    device_type text not null,
    backed_up boolean not null,
    transports text,
    aaguid text,
    created_at timestamptz default now()
  )`,
  `create index passkey_account on passkey (account_id)`,
  `create table account_secret (name text primary key, value text not null)`,
  `create table first_administrator (
    id smallint primary key default 1 check (id = 1),
    token_hash text not null,
    expires_at timestamptz not null
  )`,
];
