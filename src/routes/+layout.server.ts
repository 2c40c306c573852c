import { textsFor } from '#ui/texts/texts.server.ts';
import type { LayoutServerLoad } from './$types';

/**
 * Every page, also the error page of an address without a writing, knows its writing and brings the frame's texts; a page
 * adds its own areas to `texts`.
 */
export const load: LayoutServerLoad = ({ locals }) => ({
  writing: locals.writing,
  frameTexts: textsFor(locals.writing, ['frame']),
});
