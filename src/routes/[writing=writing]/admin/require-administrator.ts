import { requireRole } from '#kernel/actor.ts';
import { redirect, type RequestEvent } from '@sveltejs/kit';

/** For every load of these pages: a visitor is sent to sign in and comes back; anybody else who is no administrator is refused. */
export function requireAdministrator({
  locals: { ctx, writing },
  url,
  request,
}: Pick<RequestEvent, 'locals' | 'url' | 'request'>): void {
  if (ctx.actor.accountId === null && request.method === 'GET')
    redirect(303, `/${writing}/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
  requireRole(ctx.actor, 'administrator');
}
