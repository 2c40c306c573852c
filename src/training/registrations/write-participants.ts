import type { Participant } from '../trainings/read-trainings.ts';

const COLUMNS = ['name', 'email', 'writing', 'state', 'libraryType', 'experience', 'expectations', 'registeredAt'] as const;

/**
 * RFC 4180, with a byte order mark so that spreadsheets read Cyrillic and diacritics. What a person typed never becomes a formula:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function writeParticipants(participants: readonly Participant[]): string {
  const rows = participants.map(({ name, email, writing, state, answers, registeredAt }) => [
    name,
    email,
    writing,
    state,
    answers.libraryType ?? '',
    answers.experience ?? '',
    answers.expectations ?? '',
    registeredAt.toISOString(),
  ]);
  return `\uFEFF${[[...COLUMNS], ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

const cell = (text: string): string => {
  const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
};
