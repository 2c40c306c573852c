import { answerPasskeyStep, PASSKEY_STEPS } from '#accounts/server';
import { Refusal } from '#kernel/refusal.ts';
import { limitTries } from '../../../sign-in-limits.ts';
import type { RequestHandler } from './$types';

/** A browser's side of passkeys; nothing else of the sign-in library can be reached from outside. */
const answer: RequestHandler = async (event) => {
  if (!PASSKEY_STEPS.some((step) => step === event.params.step)) throw new Refusal('page-missing');
  await limitTries(event, 'passkey', event.locals.ctx.actor.accountId ?? event.getClientAddress());
  return answerPasskeyStep(event.locals.house.accounts, event.request);
};

export const GET = answer;
export const POST = answer;
