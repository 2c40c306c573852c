import type { Issue } from '#kernel/issue.ts';
import { LANGUAGES } from '#kernel/writing.ts';
import { HANDS_ON_GOAL } from './check-minutes.ts';
import type { Summary } from './summarise.ts';
import { LANGUAGE_NAMES } from './walk.ts';

/** Every fault, grouped by file, with line, code and remedy; then the numbers. Plain text for a terminal. */
export function printReport(issues: readonly Issue[], summary: Summary): string {
  const lines = issues.length > 0 ? [printIssues(issues), ''] : [];
  lines.push(...table(summary), '');
  lines.push(
    `${summary.faults} ${summary.faults === 1 ? 'error' : 'errors'}, ${summary.warnings} ${summary.warnings === 1 ? 'warning' : 'warnings'}.`,
  );
  return lines.join('\n');
}

/** The faults alone. */
export function printIssues(issues: readonly Issue[]): string {
  const lines: string[] = [];
  let file: string | undefined;
  for (const issue of issues) {
    if (issue.file !== file) lines.push(...(file === undefined ? [] : ['']), (file = issue.file));
    const where = issue.line === undefined ? '' : `line ${issue.line} · `;
    lines.push(
      `  ${issue.severity === 'error' ? '✗' : '·'} ${where}${issue.severity} ${issue.code}: ${issue.message}`,
      `      → ${issue.remedy}`,
    );
  }
  return lines.join('\n');
}

function table(summary: Summary): string[] {
  const share = (value: number): string => `${Math.round(value * 100)} %${value < HANDS_ON_GOAL ? ' <' : ''}`;
  const row = (name: string, ...cells: (string | number)[]): string =>
    name.padEnd(24) + cells.map((cell) => String(cell).padStart(12)).join('');
  const part = (name: string, { lessons, minutes, handsOnShare }: Summary['modules'][number] | Summary): string =>
    row(name, lessons, minutes.read, minutes.do, share(handsOnShare));
  return [
    row('module', 'lessons', 'min. read', 'min. do', 'hands-on'),
    ...summary.modules.map((module) => part(module.slug, module)),
    part('all', summary),
    '',
    row('language', 'words', 'stale', 'missing'),
    ...LANGUAGES.map((language) =>
      row(LANGUAGE_NAMES[language], summary.words[language], summary.stalePassages[language], summary.missingPassages[language]),
    ),
  ];
}
