import { OCTOBER } from '../questions/question.ts';
import type { AnalyticsWork } from '../work.ts';

/** The autumn that every learner gets first, so that a group can talk about the same figures. */
export const SEED = 2026;

/** The work as it is found. The leaflet's link is as a colleague printed it. */
export const begin = (id: string, seed = SEED): AnalyticsWork => ({
  seed,
  view: { ...OCTOBER, only: {}, rows: 'channel', then: null, metrics: ['sessions', 'users', 'engagementRate'] },
  answers: {},
  order: id === 'read-the-month' ? ['/', '/katalog', '/program', '/radno-vreme'] : [],
  built: null,
  link:
    id === 'director-asks'
      ? { url: 'https://biblioteka-lunograd.example/pisac-u-gostima', source: 'letak', medium: 'qr', campaign: 'Pisac u gostima' }
      : { url: '', source: '', medium: '', campaign: '' },
  own: null,
  traps: { people: '', consent: '', unassigned: '', double: '', other: '' },
  advice: { what: '', column: null, baseline: '', target: '', owner: '', by: '' },
});
