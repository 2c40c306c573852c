import { redirect } from '@sveltejs/kit';
import type { LessonView } from '#curriculum';
import { findMovedLesson, readLesson } from '#curriculum/server';
import { isRefusal } from '#kernel/refusal.ts';
import { readLab } from '#labs/server';
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
  return { ...page, labTitles: await titlesOfLabs(page.view) };
};

/** Passage → title of its lab's scenario, in the page's writing. */
async function titlesOfLabs({ passages, writing }: LessonView): Promise<Record<string, string>> {
  const titles: Record<string, string> = {};
  for (const { anchor, lab } of passages) {
    if (!lab) continue;
    const { title, scenarios } = await readLab(lab.slug, writing);
    titles[anchor] = scenarios.find(({ id }) => id === lab.scenario)?.title ?? title;
  }
  return titles;
}
