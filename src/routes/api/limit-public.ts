import type { Ctx } from '#platform/database/db.ts';
import { limit } from '#platform/rate-limit.server.ts';

/** How often one address or account may use a public door; refuses with `too-many-requests`. */
export const limitPublic = (ctx: Ctx, door: string, who: string, allowed: { most: number; perSeconds: number }): Promise<void> =>
  limit(ctx.db, `${door}:${who}`, allowed);
