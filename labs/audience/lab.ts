import type { LabEngine, LabManifest } from '../../src/labs/contract.ts';

export const lab: LabManifest = {
  slug: 'audience',
  version: 1,
  title: { en: 'Audience lab', ro: 'Laboratorul de public', sr: 'Лабораторија за публику' },
  summary: {
    en: 'Choose people and spend a budget fairly, in a town made from real census figures: who is addressed, how many are reached, who is left out.',
    ro: 'Alegeți oameni și împărțiți un buget cu dreptate, într-un oraș făcut din cifre reale de recensământ: cui vă adresați, la câți ajungeți, cine rămâne pe dinafară.',
    sr: 'Праведно бирајте људе и трошите буџет у граду начињеном од стварних бројки пописа: коме се обраћате, до колико људи допирете, ко је изостављен.',
  },
  engine: async () => (await import('./engine.ts')).engine as LabEngine,
  faces: async () => ({
    paper: (await import('./print.ts')).paper,
    review: (await import('../../src/labs/bench/review-of.ts')).reviewOf,
  }),
  texts: {
    en: async () => (await import('./texts/en.json', { with: { type: 'json' } })).default,
    ro: async () => (await import('./texts/ro.json', { with: { type: 'json' } })).default,
    sr: async () => (await import('./texts/sr.json', { with: { type: 'json' } })).default,
  },
};
