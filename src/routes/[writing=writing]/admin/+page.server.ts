import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { writing } }) => redirect(307, `/${writing}/admin/people`);
