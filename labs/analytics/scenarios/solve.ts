import type { Language } from '../../../src/kernel/writing.ts';
import { dataOf } from '../measure/data-of.ts';
import { inventedRows } from '../own/invented-rows.ts';
import { questionsOf } from '../questions/all.ts';
import type { Question } from '../questions/question.ts';
import type { AnalyticsWork } from '../work.ts';
import { begin } from './begin.ts';
import { asksOf } from './scenarios.ts';

/** A decimal as it is written in the language. */
const written = (value: number, language: Language): string =>
  language === 'en' ? String(value) : String(value).replace('.', ',');

/** Shares stand on screen with one decimal; counts are whole anyway. */
const asOnScreen = (value: number): number => Math.round(value * 10) / 10;

type Words = Record<Language, (...figures: string[]) => string>;
const INSIGHT: Words = {
  en: (visits, rate) =>
    `In October the website had ${visits} sessions, and only ${rate} % of those on phones were engaged: programme pages must be readable on a phone.`,
  ro: (visits, rate) =>
    `În octombrie site-ul a avut ${visits} sesiuni, iar dintre cele de pe telefon doar ${rate} % au fost cu implicare: paginile programului trebuie să se citească ușor pe telefon.`,
  sr: (visits, rate) =>
    `У октобру је сајт имао ${visits} сесија, а од оних са телефона ангажовано је било само ${rate} %: странице програма морају лако да се читају на телефону.`,
};
const ADVICE: Words = {
  en: (engaged) =>
    `Only ${engaged} % of sessions from social networks were engaged. For four weeks posts lead straight to the page of the event instead of the home page.`,
  ro: (engaged) =>
    `Doar ${engaged} % dintre sesiunile venite din rețele sociale au fost cu implicare. Timp de patru săptămâni, postările duc direct la pagina evenimentului, nu la prima pagină.`,
  sr: (engaged) =>
    `Само ${engaged} % сесија са друштвених мрежа било је ангажовано. Четири недеље објаве воде право на страницу догађаја, а не на почетну.`,
};
const OWNER: Record<Language, string> = {
  en: 'Mira, children’s department',
  ro: 'Mira, secția pentru copii',
  sr: 'Мира, дечје одељење',
};

function answer(question: Question, work: AnalyticsWork, language: Language): void {
  const data = dataOf(work.seed);
  if (question.kind === 'number') work.answers[question.id] = written(asOnScreen(question.truth(data)), language);
  if (question.kind === 'pick') work.answers[question.id] = question.truth(data)[0] ?? '';
  if (question.kind === 'order')
    work.order = [...question.options].sort((a, b) => question.weight(data, b) - question.weight(data, a));
  if (question.kind === 'view') work.built = structuredClone(question.wanted);
  if (question.kind === 'sentence')
    work.answers[question.id] = INSIGHT[language](work.answers.visits ?? '', work.answers.mobile ?? '');
}

/** A good answer for the data of a seed: computed, since nothing is stored. */
export function solve(id: string, language: Language, seed?: number): AnalyticsWork {
  const work = begin(id, seed);
  for (const question of questionsOf(asksOf(id))) answer(question, work, language);
  if (id === 'director-asks') work.link = { ...work.link, medium: 'referral', campaign: 'pisac-u-gostima' };
  if (id !== 'own-numbers') return work;
  const own = inventedRows(work.seed);
  const social = own.rows.find(({ label }) => label === 'Organic Social')?.values[2] ?? 0;
  return {
    ...work,
    own,
    traps: { people: 'yes', consent: 'yes', unassigned: 'yes', double: 'unknown', other: 'no' },
    advice: {
      what: ADVICE[language](written(social, language)),
      column: 2,
      baseline: written(social, language),
      target: '45',
      owner: OWNER[language],
      by: '2026-12-15',
    },
  };
}
