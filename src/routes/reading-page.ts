/** What every reading page does alike: its texts, its place in the cache, and a refusal turned into a 404. */
import { error } from '@sveltejs/kit';
import { isRefusal } from '#kernel/refusal.ts';
import type { Writing } from '#kernel/writing.ts';
import { textsFor } from '#ui/texts/texts.server.ts';
import { statusOf, tell } from './refusal-response.ts';

interface Event {
  locals: App.Locals;
  setHeaders(headers: Record<string, string>): void;
}

/** Reads a page's view; marks the answer with its edition, so that the front may keep it for everybody until the next one. */
export async function readingPage<View extends { edition: { id: string } }>(
  event: Event,
  areas: readonly string[],
  read: (writing: Writing) => Promise<View>,
) {
  const { writing } = event.locals;
  try {
    const view = await read(writing);
    event.setHeaders({ 'x-bibliobus-edition': view.edition.id, 'cache-control': 'public, max-age=0, must-revalidate' });
    return { view, texts: textsFor(writing, areas) };
  } catch (fault) {
    if (!isRefusal(fault)) throw fault;
    const { message, code } = tell(fault, writing);
    error(statusOf(code), message, { code });
  }
}
