/** The one place that turns a refusal of any room into a status and a sentence in the reader's writing. */
import { isRefusal, Refusal } from '#kernel/refusal.ts';
import type { Writing } from '#kernel/writing.ts';
import { translator } from '#ui/texts/translator.ts';
import { textsFor } from '#ui/texts/texts.server.ts';
import { fail, type ActionFailure } from '@sveltejs/kit';

/** A refusal in words, as forms and scripts get it. */
export interface ToldRefusal {
  code: string;
  message: string;
  /** The form field that has to change, if one has. */
  field?: string;
}

/** What a form's page gets back: every refusal at once, and what was typed (never passwords). */
export interface RefusedForm {
  refusals: ToldRefusal[];
  values: Record<string, string>;
}

const STATUSES: Record<string, number> = {
  'sign-in-needed': 401,
  'role-needed': 403,
  'cross-site': 403,
  'too-many-requests': 429,
  'too-large': 413,
  'link-spent': 410,
  'share-missing': 410,
  'meeting-cancelled': 409,
  'meeting-over': 409,
  'training-cancelled': 409,
  'training-not-yours': 403,
  'last-administrator': 409,
  'administrator-exists': 409,
  'no-edition': 503,
  'fetch-not-allowed': 403,
  'other-account': 409,
  'account-full': 413,
};

/** HTTP status of a refusal: what is not there is 404, what came too often 429; the rest stands above or is 400. */
export const statusOf = (code: string): number =>
  STATUSES[code] ??
  (/-(missing|not-found)$/.test(code) ? 404 : /-too-often$/.test(code) ? 429 : /-too-(big|large)$/.test(code) ? 413 : 400);

/** The sentence for a refusal, or for anything with a code, details and perhaps a field. */
export function tell(
  refusal: Pick<Refusal, 'code'> & Partial<Pick<Refusal, 'details' | 'field'>>,
  writing: Writing,
): ToldRefusal {
  const texts = textsFor(writing, ['refusals', 'accounts']);
  const t = translator(writing, texts);
  const details = { ...refusal.details };
  if (typeof details.roles === 'string') {
    details.roles = details.roles
      .split(', ')
      .map((role) => t(`accounts.role-${role}`))
      .join(', ');
  }
  const key = `refusals.${refusal.code}`;
  // `refusal-response.test.ts` proves that every room's codes have their sentence; this is for a code that came from nowhere.
  const message = key in texts ? t(key, details) : t('refusals.not-understood');
  return { code: refusal.code, message, ...(refusal.field === undefined ? {} : { field: refusal.field }) };
}

/** The answer to a form that was refused: the page again, with its sentences and what was typed. */
export function failForm(
  refusals: Parameters<typeof tell>[0][],
  writing: Writing,
  values: Record<string, string> = {},
): ActionFailure<RefusedForm> {
  return fail(statusOf(refusals[0]!.code), { refusals: refusals.map((refusal) => tell(refusal, writing)), values });
}

/** Runs a form's command; a refusal becomes the page again with what was typed, anything else is thrown on. */
export async function orFailForm<Result>(
  writing: Writing,
  values: Record<string, string>,
  command: () => Promise<Result>,
): Promise<Result | ActionFailure<RefusedForm>> {
  try {
    return await command();
  } catch (error) {
    if (isRefusal(error)) return failForm([error], writing, values);
    throw error;
  }
}

/** The answer to a script that was refused: `{ code, message, field? }` with the refusal's status. */
export function refusalJson(refusal: Parameters<typeof tell>[0], writing: Writing): Response {
  const retry = refusal.details?.retryAfterSeconds;
  return Response.json(tell(refusal, writing), {
    status: statusOf(refusal.code),
    headers: { 'cache-control': 'no-store', ...(retry === undefined ? {} : { 'retry-after': String(retry) }) },
  });
}
