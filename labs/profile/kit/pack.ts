import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Spec, Verdict } from '../../../src/labs/contract.ts';
import type { Writing } from '../../../src/kernel/writing.ts';
import type { Translate } from '../../../src/ui/texts/translator.ts';
import { placedIn } from '../checks/pictures.ts';
import { frameOf } from '../pictures/frames.ts';
import type { ProfileWork } from '../work.ts';
import { drawPage } from './draw-page.ts';
import { drawPicture } from './draw-picture.ts';
import { writeKit } from './kit-json.ts';
import { altSection, auditSection, checkSection, fileOf, textSections, type Section } from './kit-texts.ts';
import { pdfOf } from './pdf.ts';

const LANG: Record<Writing, string> = { en: 'en', ro: 'ro', sr: 'sr-Cyrl', 'sr-Latn': 'sr-Latn' };

export interface KitOrder {
  work: ProfileWork;
  verdict: Verdict;
  specs: ReadonlyMap<string, Spec>;
  writing: Writing;
  t: Translate;
  /** The day in words. */
  day: string;
  /** Whole files by the data of their small copies. */
  originals: ReadonlyMap<string, Blob>;
}

/** Everything that profiles are set up from, as one zip. Drawn in the browser; nothing is sent. */
export async function packKit(order: KitOrder): Promise<{ zip: Uint8Array<ArrayBuffer>; files: number }> {
  const { work, verdict, specs, writing, t, day, originals } = order;
  const texts = textSections(work, t);
  const rest = [altSection(work, t), checkSection(verdict, t), auditSection(work, t)].filter(({ lines }) => lines.length > 0);
  const name = work.brand.name.trim() || t('ui.noNameKit');
  const title = t('kit.title', { name });
  const made = t('kit.made', { date: day });
  const files: Zippable = {};
  const add = (path: string, text: string): void => void (files[path] = strToU8(text));
  const readme: Section = { id: 'readme', heading: t('kit.readme'), lines: [title, made, t('kit.readmeText')] };
  add('README.txt', fileOf(readme));
  for (const section of [...texts, ...rest]) add(`texts/${section.id}.txt`, fileOf(section));
  const pictures: ImageBitmap[] = [];
  for (const { network, slot, placement, asset } of placedIn(work)) {
    const png = await drawPicture(asset, placement.crop, frameOf(network, slot, specs), originals.get(asset.data));
    // A PNG is packed already.
    files[`pictures/${network}-${slot}.png`] = [png, { level: 0 }];
    pictures.push(await createImageBitmap(new Blob([png]), { resizeHeight: 300, resizeQuality: 'high' }));
  }
  add('kit.json', writeKit(work));
  const page = await drawPage({ title, lead: made, sections: [...texts, ...rest], pictures, rest: t('kit.rest') });
  files['profiles.pdf'] = [pdfOf({ ...page, title, lang: LANG[writing] }), { level: 0 }];
  return { zip: zipSync(files) as Uint8Array<ArrayBuffer>, files: Object.keys(files).length };
}
