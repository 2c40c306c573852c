import { isRefusal } from '#kernel/refusal.ts';
import { writeParticipants } from '#training';
import { listParticipants } from '#training/server';
import { refusalJson } from '../../../../../refusal-response.ts';
import type { RequestHandler } from './$types';

/** The participants for a spreadsheet; for the meeting's trainers. */
export const GET: RequestHandler = async ({ locals: { ctx, writing }, params }) => {
  try {
    return new Response(writeParticipants(await listParticipants(ctx, params.meeting)), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="participants.csv"',
        'cache-control': 'private, no-store',
      },
    });
  } catch (fault) {
    if (isRefusal(fault)) return refusalJson(fault, writing);
    throw fault;
  }
};
