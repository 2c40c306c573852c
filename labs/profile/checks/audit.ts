import type { Finding } from '../../../src/labs/contract.ts';
import { fail, NETWORK_NAMES, warn, type Check } from '../check.ts';

/** Every profile has a line about what stands there today: keep, change or give up, by whom and by when. */
export const audit: Check = {
  id: 'audit',
  basis: 'own.profile.audit',
  look: ({ profiles, audit: lines }, { today }) =>
    profiles.flatMap(({ network }): Finding[] => {
      const line = lines.find((each) => each.network === network);
      const place = { where: `${network}.audit`, quote: line?.found.trim() ?? '' };
      const values = { network: NETWORK_NAMES[network] };
      if (!line || line.found.trim() === '') return [fail('not-looked', place, { values })];
      if (line.decision === '') return [fail('undecided', place, { values })];
      const open: Finding[] = [];
      if (line.why.trim() === '') open.push(fail('no-reason', place, { values }));
      if (line.who.trim() === '') open.push(fail('nobody', place, { values }));
      if (line.by === '') open.push(fail('no-day', place, { values }));
      else if (line.by < today && line.decision !== 'keep')
        open.push(warn('past', { ...place, quote: line.by }, { values: { ...values, day: line.by } }));
      return open;
    }),
};
