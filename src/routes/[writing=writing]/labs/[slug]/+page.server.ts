import { error } from '@sveltejs/kit';
import { isRefusal } from '#kernel/refusal.ts';
import { readLab, readPaper } from '#labs/server';
import { textsFor } from '#ui/texts/texts.server.ts';
import { statusOf, tell } from '../../../refusal-response.ts';
import type { PageServerLoad } from './$types';

/** A lab with one scenario chosen: by the address, else the first. The paper face is what is shown without JavaScript; what the bench is told besides, it fetches itself. */
export const load: PageServerLoad = async ({ locals: { writing }, params, url }) => {
  try {
    const lab = await readLab(params.slug, writing);
    const asked = url.searchParams.get('scenario');
    const scenario = lab.scenarios.find(({ id }) => id === asked) ?? lab.scenarios[0];
    if (!scenario) error(404, tell({ code: 'scenario-not-found' }, writing));
    const { files, checks } = await readPaper(params.slug, scenario.id, writing);
    return {
      lab,
      scenario,
      paper: { files: files.map(({ heading, code }) => ({ heading, code })), checks: checks.map(({ name }) => name) },
      texts: textsFor(writing, ['labs', 'course']),
    };
  } catch (refusal) {
    if (!isRefusal(refusal)) throw refusal;
    error(refusal.code === 'lab-not-found' ? 404 : statusOf(refusal.code), tell(refusal, writing));
  }
};
