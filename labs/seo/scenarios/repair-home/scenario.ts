import type { Scenario } from '../scenario.ts';
import { en } from './en.ts';
import { ro } from './ro.ts';
import { sr } from './sr.ts';

/** Foundation: one page, six marked faults. */
export const repairHome: Scenario = {
  id: 'repair-home',
  level: 'foundation',
  minutes: 30,
  title: { en: 'Repair a home page', ro: 'Reparați o pagină de start', sr: 'Поправите почетну страницу' },
  brief: {
    en: 'The library of Alderbrook has a new home page, and nobody finds it. Six places are marked. Repair each of them so that a reader in Alderbrook finds the page, understands it and can use it, then explain one of your choices.',
    ro: 'Biblioteca din Târgu Florilor are o pagină de start nouă, dar nimeni nu o găsește. Șase locuri sunt marcate. Reparați-le pe toate, astfel încât un cititor din Târgu Florilor să găsească pagina, să o înțeleagă și să o poată folosi, apoi explicați una dintre alegerile dumneavoastră.',
    sr: 'Библиотека у Липограду има нову почетну страницу, али је нико не налази. Обележено је шест места. Поправите свако од њих тако да читалац из Липограда страницу нађе, разуме и може да је користи, па образложите један свој избор.',
  },
  asks: ['indexable', 'title', 'meta-description', 'headings', 'alt', 'link-text', 'facts'],
  marked: true,
  needs: 'because',
  content: { en, ro, sr },
};
