import { isRefusal } from '#kernel/refusal.ts';
import { writeMeetingCalendar } from '#training';
import { readRegistration } from '#training/server';
import { inWriting } from '#ui/in-writing.ts';
import { refusalJson } from '../../../../refusal-response.ts';
import type { RequestHandler } from './$types';

/** The meeting of one's own registration, for a calendar; with its video link while one has a place. */
export const GET: RequestHandler = async ({ locals: { ctx, writing, house }, params }) => {
  try {
    const { meeting, videoUrl } = await readRegistration(ctx, params.token);
    const url = `${house.accounts.origin}/${writing}/registrations/${params.token}`;
    const title = inWriting(meeting.training.title, writing);
    const file = writeMeetingCalendar(meeting, { title, description: videoUrl || title, url, place: videoUrl }, ctx.clock());
    return new Response(file, {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="bibliobus.ics"',
        'cache-control': 'private, no-store',
      },
    });
  } catch (fault) {
    if (isRefusal(fault)) return refusalJson(fault, writing);
    throw fault;
  }
};
