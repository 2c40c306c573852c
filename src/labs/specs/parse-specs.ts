import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { byPlace, type Issue } from '../../kernel/issue.ts';
import type { Spec } from '../contract.ts';
import { specSchema } from './spec-schema.ts';

/** A file of the registry as it was found: `specs/search.yaml` and its text. */
export interface SpecFile {
  file: string;
  text: string;
}

const DAY = 86_400_000;

/** Reads all files, tells everything that is wrong with them, and keeps what is right. Never throws. */
export function parseSpecs(files: SpecFile[], today: string): { specs: Map<string, Spec>; issues: Issue[] } {
  const specs = new Map<string, Spec>();
  const issues: Issue[] = [];
  for (const { file, text } of files) {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines });
    const issue = (code: string, severity: Issue['severity'], message: string, remedy: string, offset?: number): void => {
      issues.push({
        file,
        code,
        severity,
        message,
        remedy,
        ...(offset === undefined ? {} : { line: lines.linePos(offset).line }),
      });
    };
    if (document.errors.length > 0) {
      for (const error of document.errors)
        issue('malformed-yaml', 'error', error.message.split('\n')[0] ?? '', 'Correct the YAML.', error.pos[0]);
      continue;
    }
    const list = isMap(document.contents) ? document.contents.get('specs', true) : undefined;
    if (!isSeq(list)) {
      issue(
        'no-specs',
        'error',
        'The file has no list named specs.',
        'Begin the file with `specs:` and one entry for each fact.',
      );
      continue;
    }
    const unverified: string[] = [];
    list.items.forEach((item, i) => {
      const offset = isMap(item) ? item.range?.[0] : undefined;
      const parsed = specSchema.safeParse(document.toJS().specs[i]);
      if (!parsed.success) {
        for (const fault of parsed.error.issues) {
          issue(
            'spec-field',
            'error',
            `Entry ${i + 1}, ${fault.path.join('.') || 'whole'}: ${fault.message}.`,
            'Write every field as src/labs/README.md describes it.',
            offset,
          );
        }
        return;
      }
      const spec = parsed.data;
      if (specs.has(spec.id))
        issue(
          'duplicate-id',
          'error',
          `The fact ${spec.id} is there twice.`,
          'Keep one entry; put the other value under conflicts.',
          offset,
        );
      else specs.set(spec.id, spec);
      const last = spec.verifiedOn ?? spec.seenOn;
      if (Date.parse(last) > Date.parse(today))
        issue(
          'spec-from-the-future',
          'error',
          `${spec.id} was seen or verified on ${last}, which is still to come.`,
          'Correct the date.',
          offset,
        );
      if (Date.parse(today) - Date.parse(last) > spec.reviewEveryDays * DAY) {
        issue(
          'spec-review-due',
          'warning',
          `${spec.id} was last looked at on ${last}.`,
          `Open ${spec.sourceUrl}, compare the value and write today's date.`,
          offset,
        );
      }
      if (spec.verifiedOn === null) unverified.push(spec.id);
    });
    if (unverified.length > 0) {
      issue(
        'spec-unverified',
        'warning',
        `${unverified.length} facts are unverified, so they can only warn: ${unverified.join(', ')}.`,
        'Open each live page and write the day into verifiedOn.',
      );
    }
  }
  return { specs, issues: issues.sort(byPlace) };
}
