import type { Artifact, LabContext, LabTexts, Report } from '../../src/labs/contract.ts';
import type { Writing } from '../../src/kernel/writing.ts';
import type { AudienceWork } from './work.ts';
export function reportOf(artifact: Artifact<AudienceWork>, _texts: LabTexts, _reader: Writing, _context?: LabContext): Report {
  return { title: artifact.scenario, summary: '', lines: [] };
}
