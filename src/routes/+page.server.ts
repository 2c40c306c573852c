import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** The bare address leads to the writing that the browser prefers; Serbian without a script means Cyrillic. */
export const load: PageServerLoad = ({ locals, setHeaders }) => {
  setHeaders({ vary: 'accept-language' });
  redirect(302, `/${locals.writing}`);
};
