import { error } from '@sveltejs/kit';
import { tell } from '../../refusal-response.ts';
import type { PageServerLoad } from './$types';

/** Any other address of a writing: a 404 inside the frame, in that writing. */
export const load: PageServerLoad = ({ locals }) => {
  const { message, code } = tell({ code: 'page-missing' }, locals.writing);
  error(404, message, { code });
};
