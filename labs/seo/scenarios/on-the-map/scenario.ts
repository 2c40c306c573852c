import type { Scenario } from '../scenario.ts';
import { onTheMapOf } from './template.ts';
import { en, ro, sr } from './words.ts';

/** Practitioner: name, address, hours and events as structured data, and the profile on the map. */
export const onTheMap: Scenario = {
  id: 'on-the-map',
  level: 'practitioner',
  minutes: 25,
  title: { en: 'On the map', ro: 'Pe hartă', sr: 'На мапи' },
  brief: {
    en: 'The library of Alderbrook moved and changed its hours. The pages tell people the truth, but the structured data and the profile on the map have not kept up. Bring all three into agreement; what the pages say to readers is right.',
    ro: 'Biblioteca din Târgu Florilor s-a mutat și și-a schimbat programul. Paginile le spun oamenilor adevărul, dar datele structurate și profilul de pe hartă au rămas în urmă. Puneți-le pe toate trei de acord; ce scrie pe pagini pentru cititori este corect.',
    sr: 'Библиотека у Липограду се преселила и променила радно време. Странице људима говоре истину, али структурирани подаци и профил на мапи нису усклађени. Ускладите сва три места; тачно је оно што на страницама пише за читаоце.',
  },
  asks: ['indexable', 'structured-data', 'event', 'business-profile', 'facts'],
  marked: false,
  needs: null,
  content: { en: onTheMapOf(en), ro: onTheMapOf(ro), sr: onTheMapOf(sr) },
};
