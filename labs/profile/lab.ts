import type { LabEngine, LabManifest } from '../../src/labs/contract.ts';

export const lab: LabManifest = {
  slug: 'profile',
  version: 1,
  title: { en: 'Profile studio', ro: 'Studioul de profiluri', sr: 'Студио за профиле' },
  summary: {
    en: 'Make the library’s profiles complete, consistent and easy to read: words within the limits, pictures that are cut nowhere, one kit to take home.',
    ro: 'Faceți profilurile bibliotecii complete, unitare și ușor de citit: cuvinte care încap, imagini pe care nimic nu le taie, un pachet de luat acasă.',
    sr: 'Уредите профиле библиотеке тако да буду потпуни, усклађени и читљиви: речи које стају, слике које ништа не одсеца, један пакет за понети.',
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
