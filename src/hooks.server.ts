import { readSignIn } from '#accounts/server';
import { openHouse, type House } from '#house';
import { isRefusal } from '#kernel/refusal.ts';
import { htmlLang } from '#kernel/writing.ts';
import { VISITOR } from '#kernel/actor.ts';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { randomInt } from 'node:crypto';
import { trainingPost } from './letters/training-letters.ts';
import { passCookies } from './routes/pass-cookies.ts';
import { refusalJson, statusOf, tell } from './routes/refusal-response.ts';
import { guardHeaders, isCrossSite, writingOf } from './routes/request-guard.ts';

let house: House;

/** Opens the house once, before the first request. */
export const init: ServerInit = async () => {
  house = await openHouse({ trainingPost });
};

/** Every request: where it comes from, in which writing, who asks; then the page; then the headers that guard it. */
export const handle: Handle = async ({ event, resolve }) => {
  const { request, url, locals } = event;
  const place = { pathname: url.pathname, https: url.protocol === 'https:' };
  locals.house = house;
  locals.writing = writingOf(url, request.headers);
  locals.ctx = { db: house.db, clock: house.clock, actor: VISITOR };

  if (isCrossSite(request, url.origin)) {
    const answer = refusalJson({ code: 'cross-site' }, locals.writing);
    guardHeaders(answer.headers, place);
    return answer;
  }

  // No address of ours holds a NUL, and the database could not even look for one.
  if (url.pathname.includes('%00')) {
    const answer = refusalJson({ code: 'page-missing' }, locals.writing);
    guardHeaders(answer.headers, place);
    return answer;
  }

  const signIn = await readSignIn(house.accounts, request.headers);
  locals.ctx = { ...locals.ctx, actor: signIn.actor };
  passCookies(event.cookies, signIn.cookies);

  const answer = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%writing%', htmlLang(locals.writing)),
    // Scripts wait their turn: a preloaded one is fetched with the words' own urgency, and a slow phone draws nothing meanwhile.
    preload: ({ type }) => type === 'css',
  });
  guardHeaders(answer.headers, place);
  return answer;
};

/** Signs that nobody confuses when reading a number to somebody over the phone. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const newReference = (): string =>
  Array.from({ length: 8 }, (_, at) => (at === 4 ? '-' : '') + SIGNS[randomInt(SIGNS.length)]).join('');

/** A refusal becomes its sentence and status; whatever else was thrown is logged, and the person gets the number of the entry. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  const writing = event.locals.writing ?? writingOf(event.url, event.request.headers);
  if (kind === 'unknown' && isRefusal(error)) {
    const { code, message } = tell(error, writing);
    return { status: statusOf(code), message, code };
  }
  if (kind === 'framework') {
    const code = error.status === 404 ? 'page-missing' : error.status === 413 ? 'too-large' : 'not-understood';
    return { message: tell({ code }, writing).message, code };
  }
  if (kind !== 'unknown') return {};
  const reference = newReference();
  house.log.error({ err: error, reference, method: event.request.method, path: event.url.pathname }, 'fault');
  return { status: 500, message: tell({ code: 'fault', details: { reference } }, writing).message, reference };
};
