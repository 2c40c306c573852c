import { emailFault, nameFault } from '#accounts';
import { Refusal } from '#kernel/refusal.ts';
import type { Ctx } from '#platform/database/db.ts';
import type { Post } from '../post.ts';
import type { TrainingRefusal } from '../refusals.ts';
import { requireMeetingTrainer } from '../trainings/require-trainer.ts';
import { readListFile } from './read-list-file.ts';
import { register } from './register.ts';

export const LIST_ROWS_MOST = 500;

/** How a column may be called, in the three languages and without care for case, marks and script. */
const NAMES = /^(name|full name|nume|nume și prenume|nume si prenume|nume complet|ime|ime i prezime|име|име и презиме)$/iu;
const EMAILS =
  /^(e-?mail|e-?mail address|mail|adresa|adresă|adresa de e-?mail|adresă de e-?mail|e-?adresa|е-?пошта|е-?адреса|имејл|мејл|e-?pošta|imejl|mejl)$/iu;

export interface ListFault {
  /** As the spreadsheet counts, the heading is row 1. */
  row: number;
  /** What stands there, for finding it. */
  text: string;
  code: string;
  details: Record<string, string | number>;
}

export interface ImportedList {
  registered: number;
  waiting: number;
  /** Rows that were not taken; the others were. Once mended, the whole file can be brought again: nobody is booked twice. */
  faults: ListFault[];
}

/**
 * Registers everybody on a list, in its order; what cannot be read is told row by row, all at once. Each gets the letter of a
 * registration, in the meeting's language.
 */
export async function importList(ctx: Ctx, meetingId: string, bytes: Uint8Array, post: Post): Promise<ImportedList> {
  const meeting = await requireMeetingTrainer(ctx, meetingId);
  const { rows, formulaRows } = await readListFile(bytes);
  const [heading = [], ...people] = rows;
  const [nameAt, emailAt] = [heading.findIndex((cell) => NAMES.test(cell)), heading.findIndex((cell) => EMAILS.test(cell))];
  if (nameAt < 0 || emailAt < 0) throw new Refusal<TrainingRefusal>('list-columns-unknown', {}, 'list');
  if (people.length > LIST_ROWS_MOST) throw new Refusal<TrainingRefusal>('list-too-long', { most: LIST_ROWS_MOST }, 'list');
  const imported: ImportedList = { registered: 0, waiting: 0, faults: [] };
  const seen = new Set<string>();
  for (const [at, cells] of people.entries()) {
    const row = at + 2;
    const [name, email] = [cells[nameAt] ?? '', cells[emailAt] ?? ''];
    if (cells.every((cell) => cell === '')) continue;
    const fault = rowFault(name, email, formulaRows.has(row), seen);
    seen.add(email.toLowerCase());
    if (fault) {
      imported.faults.push({ row, text: [name, email].filter(Boolean).join(', ').slice(0, 80), ...fault });
      continue;
    }
    const input = { name, email, writing: meeting.language, libraryType: '', experience: '', expectations: '' };
    imported[await register(ctx, meetingId, input, post)] += 1;
  }
  return imported;
}

function rowFault(
  name: string,
  email: string,
  isFormula: boolean,
  seen: ReadonlySet<string>,
): Pick<ListFault, 'code' | 'details'> | undefined {
  const fault = (code: TrainingRefusal) => ({ code, details: {} });
  if (isFormula) return fault('list-formula');
  if (name === '') return fault('name-needed');
  const wrong = nameFault(name) ?? emailFault(email);
  if (wrong) return { code: wrong.code, details: wrong.details ?? {} };
  return seen.has(email.toLowerCase()) ? fault('list-twice') : undefined;
}
