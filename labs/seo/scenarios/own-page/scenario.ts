import type { PlanItem } from '../../work.ts';
import { en as enHome } from '../repair-home/en.ts';
import { ro as roHome } from '../repair-home/ro.ts';
import { sr as srHome } from '../repair-home/sr.ts';
import { page, seed, siteOf, type Content, type Scenario } from '../scenario.ts';

/** Nothing is given but an empty page; the solution is the audit of another library's page, with its plan. */
const content = (home: Content, plan: PlanItem[]): Content => ({
  start: siteOf([page('page', 'https://www.example.org/', '')]),
  solution: {
    ...seed(home.solution, home.faults),
    pages: seed(home.solution, home.faults).pages.map((given) => ({ ...given, id: 'page' })),
    because: '',
    plan,
  },
  faults: [],
  facts: [],
});

/** Advanced: the learner's own page, judged by every check, and a plan in place of a repair. */
export const ownPage: Scenario = {
  id: 'own-page',
  level: 'advanced',
  minutes: 40,
  title: { en: 'Audit your own page', ro: 'Verificați propria pagină', sr: 'Прегледајте своју страницу' },
  brief: {
    en: 'Paste the source of a page of your own library. You see what is in order and what is not. Then make a plan: for everything that fails, what will be done, by whom and by when.',
    ro: 'Lipiți codul unei pagini a bibliotecii dumneavoastră. Vedeți ce este în ordine și ce nu. Apoi faceți un plan: pentru tot ce nu trece verificarea, ce se va face, cine și până când.',
    sr: 'Налепите изворни код једне странице своје библиотеке. Видећете шта је у реду, а шта није. Затим направите план: за све што не пролази, шта ће бити урађено, ко ће то урадити и до када.',
  },
  asks: [],
  marked: false,
  needs: 'plan',
  content: {
    en: content(enHome, [
      {
        checkId: 'indexable',
        what: 'Remove the line that hides the page',
        who: 'Web company, asked by the director',
        by: '2026-12-01',
      },
      {
        checkId: 'title',
        what: 'New title with the library, the town and what is here',
        who: 'Ivy from the reading room',
        by: '2026-12-01',
      },
      {
        checkId: 'meta-description',
        what: 'Write two sentences and let a reader judge them',
        who: 'Ivy from the reading room',
        by: '2026-12-04',
      },
      { checkId: 'headings', what: 'Make the opening hours a heading of the second level', who: 'Web company', by: '2026-12-11' },
      {
        checkId: 'alt',
        what: 'Text for the picture of the reading room, then for all others',
        who: 'Tom from the children’s room',
        by: '2026-12-18',
      },
      { checkId: 'link-text', what: 'Replace “click here” on all pages', who: 'Tom from the children’s room', by: '2026-12-18' },
    ]),
    ro: content(roHome, [
      {
        checkId: 'indexable',
        what: 'Ștergem linia care ascunde pagina',
        who: 'Firma de web, la cererea directorului',
        by: '2026-12-01',
      },
      {
        checkId: 'title',
        what: 'Titlu nou, cu biblioteca, orașul și ce găsesc cititorii aici',
        who: 'Irina, de la sala de lectură',
        by: '2026-12-01',
      },
      {
        checkId: 'meta-description',
        what: 'Scriem două propoziții și cerem părerea unui cititor',
        who: 'Irina, de la sala de lectură',
        by: '2026-12-04',
      },
      { checkId: 'headings', what: 'Programul devine titlu de nivelul al doilea', who: 'Firma de web', by: '2026-12-11' },
      {
        checkId: 'alt',
        what: 'Text pentru imaginea sălii de lectură, apoi pentru toate celelalte',
        who: 'Radu, de la secția pentru copii',
        by: '2026-12-18',
      },
      {
        checkId: 'link-text',
        what: 'Înlocuim „click aici” pe toate paginile',
        who: 'Radu, de la secția pentru copii',
        by: '2026-12-18',
      },
    ]),
    sr: content(srHome, [
      {
        checkId: 'indexable',
        what: 'Уклонити ред који скрива страницу',
        who: 'Фирма која одржава сајт, на захтев директорке',
        by: '2026-12-01',
      },
      {
        checkId: 'title',
        what: 'Нов наслов с називом библиотеке, градом и понудом',
        who: 'Ивана из читаонице',
        by: '2026-12-01',
      },
      {
        checkId: 'meta-description',
        what: 'Написати две реченице и дати их једном читаоцу на оцену',
        who: 'Ивана из читаонице',
        by: '2026-12-04',
      },
      {
        checkId: 'headings',
        what: 'Радно време поставити као наслов другог нивоа',
        who: 'Фирма која одржава сајт',
        by: '2026-12-11',
      },
      {
        checkId: 'alt',
        what: 'Текст за слику читаонице, па за све остале слике',
        who: 'Тома из дечјег одељења',
        by: '2026-12-18',
      },
      {
        checkId: 'link-text',
        what: 'Заменити „кликните овде“ на свим страницама',
        who: 'Тома из дечјег одељења',
        by: '2026-12-18',
      },
    ]),
  },
};
