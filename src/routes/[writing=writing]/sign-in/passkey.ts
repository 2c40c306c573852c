/** The browser's side of passkeys: two ceremonies, each with a short list of outcomes. */
import { passkeyClient } from '@better-auth/passkey/client';
import { createAuthClient } from 'better-auth/client';

const client = () => createAuthClient({ baseURL: location.origin, basePath: '/api/auth', plugins: [passkeyClient()] });

export const canUsePasskeys = (): boolean => typeof PublicKeyCredential === 'function';

/** Signs in with a passkey that this device offers. */
export async function signInByPasskey(): Promise<'done' | 'cancelled' | 'failed'> {
  const { error } = await client()
    .signIn.passkey()
    .catch(() => ({ error: { code: 'LOST_CONNECTION' } }));
  if (!error) return 'done';
  return isCancelled(error) ? 'cancelled' : 'failed';
}

/** Adds a passkey to the account that is signed in. `again`: the sign-in is too old or over; `known`: this device has one. */
export async function addPasskey(name: string): Promise<'done' | 'cancelled' | 'known' | 'again' | 'failed'> {
  const { error } = await client()
    .passkey.addPasskey({ name })
    .catch(() => ({ error: { code: 'LOST_CONNECTION', status: 0 } }));
  if (!error) return 'done';
  if (isCancelled(error)) return 'cancelled';
  if ('code' in error && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') return 'known';
  return 'status' in error && (error.status === 401 || error.status === 403) ? 'again' : 'failed';
}

const isCancelled = (error: object): boolean =>
  'code' in error && (error.code === 'AUTH_CANCELLED' || error.code === 'ERROR_CEREMONY_ABORTED');
