import type { LessonView } from '../views.ts';
import { makeDocx } from './make-docx.ts';
import { makeXlsx } from './make-xlsx.ts';

export const WORKSHEET_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type WorksheetType = keyof typeof WORKSHEET_TYPES;

/** The file of a lesson's worksheet; undefined when the lesson has none by that id. `foot`: one line for its end. */
export async function makeWorksheet(
  lesson: LessonView,
  id: string,
  type: WorksheetType,
  foot: string,
): Promise<{ bytes: Uint8Array; name: string } | undefined> {
  const sheet = lesson.passages.find(({ worksheet }) => worksheet?.id === id)?.worksheet;
  if (!sheet) return undefined;
  const bytes = type === 'docx' ? await makeDocx(sheet, lesson, foot) : await makeXlsx(sheet, foot);
  return { bytes, name: `${sheet.title.replace(/[^\p{L}\p{N} -]/gu, '').trim() || id}.${type}` };
}
