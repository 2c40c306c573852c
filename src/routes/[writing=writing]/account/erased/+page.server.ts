import { textsFor } from '#ui/texts/texts.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { writing } }) => ({ writing, texts: textsFor(writing, ['accounts']) });
