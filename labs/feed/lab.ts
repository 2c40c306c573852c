import type { LabEngine, LabManifest } from '../../src/labs/contract.ts';

export const lab: LabManifest = {
  slug: 'feed',
  version: 1,
  title: { en: 'Feed simulator', ro: 'Simulatorul de flux', sr: 'Симулатор тока објава' },
  summary: {
    en: 'See how a feed chooses what people see: predict, run, change one thing, compare. A teaching model that says what it does not know.',
    ro: 'Vedeți cum alege un flux ce le arată oamenilor: preziceți, porniți, schimbați un singur lucru, comparați. Un model de învățare care spune și ce nu știe.',
    sr: 'Видите како ток бира шта људи виде: предвидите, покрените, промените једну ствар, упоредите. Наставни модел који каже и шта не зна.',
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
