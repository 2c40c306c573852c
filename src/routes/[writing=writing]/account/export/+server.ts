import { requireAccount } from '#kernel/actor.ts';
import { limitTries } from '../../../sign-in-limits.ts';
import type { RequestHandler } from './$types';

/** Everything that all rooms keep about the person who asks, as one file. */
export const GET: RequestHandler = async (event) => {
  const { house, ctx } = event.locals;
  const accountId = requireAccount(ctx.actor);
  await limitTries(event, 'export', accountId);
  const exported = {
    format: 'bibliobus-person-1',
    writtenAt: ctx.clock().toISOString(),
    ...(await house.exportPerson(ctx, accountId)),
  };
  return new Response(JSON.stringify(exported, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="bibliobus-my-data.json"',
    },
  });
};
