import { INSTRUMENT_IDS } from '#curriculum/server';
import { readPlacement, type GivenAnswer } from '#learning/server';
import { textsFor } from '#ui/texts/texts.server.ts';
import type { PageServerLoad } from './$types';

/**
 * The placement, one question a page. All that was answered stands in the address (`?a=item.option&a=…`, `&unknown=item`), so that it works
 * without JavaScript, the browser's own way back takes an answer back, and a reload loses nothing.
 */
export const load: PageServerLoad = async ({ locals: { ctx, writing }, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  const given = readAnswers(url.searchParams);
  const { instruments, answers, question, placed, feedback } = await readPlacement(ctx, given, writing);
  const titles = Object.fromEntries(instruments.modules.map(({ id, title }) => [id, title]));
  const begun = url.searchParams.has('go') || answers.length > 0;
  const state = instruments.placement.length === 0 ? 'none' : !begun ? 'intro' : question ? 'question' : 'result';
  return {
    state,
    answers,
    question,
    placed,
    feedback,
    titles,
    most: instruments.placement.length,
    prompts: Object.fromEntries(instruments.placement.map(({ id, promptHtml }) => [id, promptHtml])),
    items: Object.fromEntries(instruments.placement.map(({ id, module, level }) => [`${module}.${level}`, id])),
    editionId: instruments.edition.id,
    instrument: INSTRUMENT_IDS.placement,
    back: answers.length > 0 ? queryOf(answers.slice(0, -1)) : null,
    query: queryOf(answers),
    texts: textsFor(writing, ['placement', 'course']),
  };
};

/** “I do not know” outweighs an option that was chosen before it was pressed. */
function readAnswers(params: URLSearchParams): GivenAnswer[] {
  const unknown = params.get('unknown');
  const chosen = params.getAll('a').map((text): GivenAnswer => {
    const dot = text.indexOf('.');
    return dot < 0 ? { item: text, option: '' } : { item: text.slice(0, dot), option: text.slice(dot + 1) };
  });
  return [...chosen.filter(({ item }) => item !== unknown), ...(unknown ? [{ item: unknown, option: '' }] : [])];
}

const queryOf = (answers: readonly GivenAnswer[]): string =>
  `?${new URLSearchParams([['go', '1'], ...answers.map(({ item, option }) => ['a', `${item}.${option}`])]).toString()}`;
