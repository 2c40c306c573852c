import type { Db } from '#platform/database/db.ts';
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { magicLink } from 'better-auth/plugins/magic-link';
import { createHmac } from 'node:crypto';
import { PASSWORD_LEAST, PASSWORD_MOST } from './form-faults.ts';
import { readSecret } from './secret.ts';

/** Minutes for which a sign-in link works. */
export const LINK_MINUTES = 30;
const DAY = 24 * 60 * 60;

/** What the room needs besides a context: better-auth, opened for one address. */
export interface Accounts {
  readonly db: Db;
  readonly auth: Auth;
  /** `https://bibliobus.example`, without a path. */
  readonly origin: string;
  /** The cookie that remembers a sign-in. */
  readonly cookieName: string;
  /** A stand-in for an address (of mail or network) in keys of rate limits: the same for the same, readable by nobody. */
  blind(value: string): string;
}

type Auth = ReturnType<typeof makeAuth>;

/**
 * Opens sign-in for the address at which people reach this installation; passkeys are bound to its host.
 * Cookies are httpOnly, SameSite=Lax, and Secure (with the `__Secure-` prefix) where the address is https.
 */
export async function openAccounts({ db, origin }: { db: Db; origin: string }): Promise<Accounts> {
  const secret = await readSecret(db);
  const auth = makeAuth(db, new URL(origin).origin, secret);
  const { authCookies } = await auth.$context;
  return {
    db,
    auth,
    origin: new URL(origin).origin,
    cookieName: authCookies.sessionToken.name,
    blind: (value) => createHmac('sha256', secret).update(value).digest('base64url').slice(0, 22),
  };
}

/** better-auth calls a sign-in "session", an account "user" and a password's row "account"; our tables use our words. */
function makeAuth(db: Db, origin: string, secret: string) {
  return betterAuth({
    appName: 'Bibliobus',
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [origin],
    database: { db, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Limits are the platform's, shared by all nodes; each route asks for its own.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LEAST,
      maxPasswordLength: PASSWORD_MOST,
    },
    plugins: [
      magicLink({
        expiresIn: LINK_MINUTES * 60,
        storeToken: 'hashed',
        rateLimit: { window: 60, max: 1000 },
        sendMagicLink: ({ token, metadata }) => {
          (metadata?.deliver as (token: string) => void)(token);
        },
      }),
      passkey({
        rpName: 'Bibliobus',
        rpID: new URL(origin).hostname,
        origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
        advanced: { webAuthnChallengeCookie: 'passkey' },
        schema: {
          passkey: {
            modelName: 'passkey',
            fields: {
              userId: 'account_id',
              publicKey: 'public_key',
              credentialID: 'credential_id',
              deviceType: 'device_type',
              backedUp: 'backed_up',
              createdAt: 'created_at',
            },
          },
        },
      }),
    ],
    user: {
      modelName: 'account',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'sign_in',
      fields: { userId: 'account_id', expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: { way: { type: 'string', required: false, input: false } },
      expiresIn: 30 * DAY,
      updateAge: DAY,
      freshAge: DAY,
    },
    account: {
      modelName: 'credential',
      fields: {
        userId: 'account_id',
        providerId: 'provider',
        accountId: 'provider_account',
        password: 'password_hash',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      accountLinking: { enabled: false },
    },
    verification: {
      modelName: 'one_time_token',
      fields: { identifier: 'purpose', expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    databaseHooks: {
      session: {
        create: {
          // We keep neither addresses nor browsers: their columns do not exist. What remains is how the person came in.
          before: async (row, request) => ({
            data: { ...row, ipAddress: undefined, userAgent: undefined, way: wayOf(request?.path ?? '') },
          }),
        },
      },
    },
    advanced: {
      cookiePrefix: 'bibliobus',
      cookies: { session_token: { name: 'bibliobus.sign_in' }, session_data: { name: 'bibliobus.sign_in_data' } },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      useSecureCookies: origin.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
      // Our tables leave out columns for things we do not collect; `open-accounts.test.ts` walks through every way in instead.
      database: { generateId: () => crypto.randomUUID(), validateSchema: false },
    },
  });
}

const wayOf = (path: string): string =>
  path.startsWith('/sign-in/email') || path.startsWith('/change-password')
    ? 'password'
    : path.startsWith('/passkey')
      ? 'passkey'
      : 'link';
