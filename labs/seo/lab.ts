import type { LabEngine, LabManifest } from '../../src/labs/contract.ts';

export const lab: LabManifest = {
  slug: 'seo',
  version: 1,
  title: { en: 'Search lab', ro: 'Laboratorul de căutare', sr: 'Лабораторија за претрагу' },
  summary: {
    en: 'Repair the pages of a library so that its readers find them and can trust them.',
    ro: 'Reparați paginile unei biblioteci, ca cititorii să le găsească și să se poată baza pe ele.',
    sr: 'Поправите странице једне библиотеке тако да их читаоци нађу и да могу да им верују.',
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
