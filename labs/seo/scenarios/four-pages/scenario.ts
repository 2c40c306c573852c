import type { Scenario } from '../scenario.ts';
import { fourPagesOf } from './template.ts';
import { en, ro, sr } from './words.ts';

/** Practitioner: fourteen faults, unmarked, over four pages and the rules for robots. */
export const fourPages: Scenario = {
  id: 'four-pages',
  level: 'practitioner',
  minutes: 45,
  title: { en: 'Find what nobody marked', ro: 'Găsiți ce nu a marcat nimeni', sr: 'Нађите оно што нико није обележио' },
  brief: {
    en: 'Four pages and the rules for robots hold fourteen faults. Nobody has marked them. Read the pages as a search engine and as a reader would, find the faults and repair them.',
    ro: 'Patru pagini și regulile pentru roboți ascund paisprezece greșeli. Nimeni nu le-a marcat. Citiți paginile așa cum le-ar citi un motor de căutare și un cititor, găsiți greșelile și reparați-le.',
    sr: 'Четири странице и правила за роботе крију четрнаест грешака. Нико их није обележио. Читајте странице као претраживач и као читалац, нађите грешке и поправите их.',
  },
  asks: [
    'indexable',
    'title',
    'meta-description',
    'headings',
    'alt',
    'link-text',
    'crawlable-links',
    'canonical',
    'robots-txt',
    'facts',
  ],
  marked: false,
  needs: null,
  content: { en: fourPagesOf(en), ro: fourPagesOf(ro), sr: fourPagesOf(sr) },
};
