import { mount } from 'svelte';
import type { LabFace } from '#labs';
import { isWriting } from '#kernel/writing.ts';
import { loadFace } from './faces.ts';
import { keepOffline } from './keep-offline.ts';
import { hostFor } from './host.ts';

/** What the bench asks the server for: `/{writing}/labs/{slug}/told`. */
type Told = Pick<LabFace, 'texts' | 'words' | 'specs' | 'today'> & {
  mayFetch: boolean;
  /** All scripts of islands and labs that this release has; empty while developing. */
  scripts: string[];
};

const KEEP_AFTER_MS = 5000;

/** Lets the browser draw and listen between two pieces of work. */
const breathe = () => new Promise((done) => setTimeout(done));

/** Puts a lab's live face into its stand, in place of what was there. Throws when something of it cannot be had. */
export async function setUp(stand: HTMLElement): Promise<void> {
  const { lab: slug = '', scenario = '', writing } = stand.dataset;
  if (!isWriting(writing)) throw new Error(`No writing ${writing}`);
  const face = loadFace(slug);
  const answer = await fetch(`/${writing}/labs/${slug}/told`);
  if (!answer.ok) throw new Error(`The lab answered ${answer.status}`);
  const { mayFetch, scripts, ...told } = (await answer.json()) as Told;
  const host = await hostFor({ slug, scenario, writing, mayFetch, unreachable: told.words['labs.unreachable'] ?? '' });
  const Face = await face;
  await breathe();
  stand.replaceChildren();
  mount(Face, { target: stand, props: { ...told, scenario, writing, host } });
  // Keeping takes the line; the bench comes first.
  setTimeout(() => void keepOffline(scripts), KEEP_AFTER_MS);
}
