import { requireRole } from '#kernel/actor.ts';
import { redirect, type RequestEvent } from '@sveltejs/kit';

/** For every load of the desk: a visitor is sent to sign in and comes back; whoever is no trainer is refused. */
export function requireDesk({ locals: { ctx, writing }, url, request }: Pick<RequestEvent, 'locals' | 'url' | 'request'>): void {
  if (ctx.actor.accountId === null && request.method === 'GET')
    redirect(303, `/${writing}/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
  requireRole(ctx.actor, 'trainer');
}
