import type { Scenario } from '../scenario.ts';
import { threeLanguagesSite } from './site.ts';

/** Practitioner: hreflang, canonical, languages, scripts and the sitemap of one site in four versions. */
export const threeLanguages: Scenario = {
  id: 'three-languages',
  level: 'practitioner',
  minutes: 25,
  title: {
    en: 'Three languages, two scripts, one site',
    ro: 'Trei limbi, două alfabete, un singur site',
    sr: 'Три језика, два писма, један сајт',
  },
  brief: {
    en: 'The library of Lipograd speaks Serbian in two scripts, Romanian and English. Readers often land on the wrong version. Seven faults in the heads of the pages and in the sitemap are to blame. Find and repair them.',
    ro: 'Biblioteca din Lipograd vorbește sârba cu două alfabete, româna și engleza. Cititorii ajung adesea la versiunea greșită. De vină sunt șapte greșeli din antetele paginilor și din harta site-ului. Găsiți-le și reparați-le.',
    sr: 'Библиотека у Липограду говори српски на два писма, румунски и енглески. Читаоци често стигну на погрешну верзију. Криво је седам грешака у заглављима страница и у мапи сајта. Нађите их и поправите.',
  },
  asks: ['indexable', 'language', 'canonical', 'hreflang', 'sitemap', 'facts'],
  marked: false,
  needs: null,
  multilingual: true,
  content: { en: threeLanguagesSite, ro: threeLanguagesSite, sr: threeLanguagesSite },
};
