import { error } from '@sveltejs/kit';
import { makeWorksheet, readLesson, WORKSHEET_TYPES, type WorksheetType } from '#curriculum/server';
import { isRefusal } from '#kernel/refusal.ts';
import { textsFor } from '#ui/texts/texts.server.ts';
import { translator } from '#ui/texts/translator.ts';
import { statusOf, tell } from '../../../../../refusal-response.ts';
import type { RequestHandler } from './$types';

/** A worksheet of the current edition as a document or spreadsheet: `…/worksheets/audit-sheet.docx`. */
export const GET: RequestHandler = async ({ params, locals: { ctx, writing } }) => {
  const [, id = '', type] = /^([a-z0-9-]{1,80})\.(docx|xlsx)$/.exec(params.file) ?? [];
  if (type === undefined) error(404);
  try {
    const lesson = await readLesson(ctx, writing, params.slug);
    const t = translator(writing, textsFor(writing, ['lesson']));
    const foot = `${lesson.title} · ${t('lesson.printed', { number: lesson.edition.number })} · ${t('lesson.licence')}`;
    const made = await makeWorksheet(lesson, id, type as WorksheetType, foot);
    if (!made) error(404);
    return new Response(made.bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        'content-type': WORKSHEET_TYPES[type as WorksheetType],
        'content-disposition': `attachment; filename="${id}.${type}"; filename*=UTF-8''${encodeURIComponent(made.name)}`,
        // The front keeps it like a page, until the next edition.
        'x-bibliobus-edition': lesson.edition.id,
        'cache-control': 'public, max-age=0, must-revalidate',
      },
    });
  } catch (fault) {
    if (!isRefusal(fault)) throw fault;
    const { message, code } = tell(fault, writing);
    error(statusOf(code), message, { code });
  }
};
