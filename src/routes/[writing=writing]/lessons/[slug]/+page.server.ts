import { redirect } from '@sveltejs/kit';
import type { LessonView } from '#curriculum';
import { findMovedLesson, readLesson } from '#curriculum/server';
import { isRefusal } from '#kernel/refusal.ts';
import { readLab } from '#labs/server';
import { labLinks, type LabLinks } from './lab-links.ts';
import { readingPage } from '../../../reading-page.ts';
import type { PageServerLoad } from './$types';

/** A lesson; the address of a lesson that has moved leads on to where it is now. */
export const load: PageServerLoad = async (event) => {
  const page = await readingPage(event, ['lesson', 'course'], async (writing) => {
    try {
      return await readLesson(event.locals.ctx, writing, event.params.slug);
    } catch (refusal) {
      const moved = isRefusal(refusal) ? await findMovedLesson(event.locals.ctx, event.params.slug) : undefined;
      if (moved !== undefined && moved !== event.params.slug) redirect(301, `/${writing}/lessons/${moved}`);
      throw refusal;
    }
  });
  return { ...page, labs: await linksOfLabs(page.view) };
};

/** Passage → what its lab is called, and where else in the lab one may go. */
async function linksOfLabs({ passages, writing }: LessonView): Promise<Record<string, LabLinks>> {
  const links: Record<string, LabLinks> = {};
  for (const { anchor, lab } of passages) if (lab) links[anchor] = labLinks(await readLab(lab.slug, writing), lab.scenario);
  return links;
}
