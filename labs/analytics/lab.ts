import type { LabEngine, LabManifest, LabTexts } from '../../src/labs/contract.ts';

const filled = async (texts: LabTexts): Promise<LabTexts> => (await import('./texts/fill-in.ts')).fillIn(texts);

export const lab: LabManifest = {
  slug: 'analytics',
  version: 1,
  title: { en: 'Analytics lab', ro: 'Laboratorul de statistici web', sr: 'Лабораторија за веб-статистику' },
  summary: {
    en: 'Read the statistics of a library’s website, find the traps in figures that are all correct, tag links, and draw one recommendation from your own export.',
    ro: 'Citiți statistica site-ului unei biblioteci, găsiți capcanele din cifre care sunt toate corecte, etichetați linkuri și trageți o recomandare din propriul export.',
    sr: 'Читајте статистику сајта једне библиотеке, нађите замке у бројкама које су све тачне, означите линкове и изведите једну препоруку из сопственог извоза.',
  },
  engine: async () => (await import('./engine.ts')).engine as LabEngine,
  faces: async () => ({
    paper: (await import('./print.ts')).paper,
    review: (await import('../../src/labs/bench/review-of.ts')).reviewOf,
  }),
  texts: {
    en: async () => filled((await import('./texts/en.json', { with: { type: 'json' } })).default),
    ro: async () => filled((await import('./texts/ro.json', { with: { type: 'json' } })).default),
    sr: async () => filled((await import('./texts/sr.json', { with: { type: 'json' } })).default),
  },
};
