import type { Zippable } from 'fflate';
import type { LabTexts, Spec } from '#labs';
import type { Writing } from '#kernel/writing.ts';
import type { LibraryItem } from '#learning';
import type { Translate } from '#ui/texts/translator.ts';
import { downloadFile, reportAsPage } from './download.ts';
import { loadEngine } from './engines.ts';
import { reportOn } from './report-on.ts';

/** What a report is told with. */
export interface Telling {
  labTexts: Record<string, LabTexts>;
  specs: Spec[];
  today: string;
  writing: Writing;
  t: Translate;
}

/** Of Latin letters without marks, so that it is a good name on every system. */
const folderOf = ({ artifact, savedAt }: LibraryItem): string => `${savedAt.slice(0, 10)}-${artifact.scenario}`;

/** Pieces of work as a zip: a folder each, with the report, the files that were worked on, and the whole as data. */
export async function zipOf(items: readonly LibraryItem[], telling: Telling): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded only by those who take something with them.
  const { strToU8, zipSync } = await import('fflate');
  const folders: Zippable = {};
  for (const item of items) {
    const { artifact } = item;
    const texts = telling.labTexts[artifact.lab] ?? {};
    // What this release cannot tell is handed out as data all the same.
    const report = await reportOn(artifact, { ...telling, texts }).catch(() => undefined);
    const files = report ? ((await loadEngine(artifact.lab)).files?.(artifact.inputs) ?? []) : [];
    let folder = folderOf(item);
    for (let copy = 2; folder in folders; copy++) folder = `${folderOf(item)}-${copy}`;
    folders[folder] = {
      ...(report && { 'report.html': strToU8(reportAsPage(report, artifact.provenance, telling.writing, telling.t)) }),
      'work.json': strToU8(JSON.stringify(artifact, null, 2)),
      ...(files.length > 0 && { files: Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])) }),
    };
  }
  return zipSync(folders, { level: 6 }) as Uint8Array<ArrayBuffer>;
}

/** Hands the zip to the person. */
export async function downloadAll(items: readonly LibraryItem[], telling: Telling): Promise<void> {
  const name = items.length === 1 && items[0] ? `bibliobus-${folderOf(items[0])}` : 'bibliobus';
  downloadFile(`${name}.zip`, 'application/zip', await zipOf(items, telling));
}
