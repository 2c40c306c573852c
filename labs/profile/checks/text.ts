import type { Finding } from '../../../src/labs/contract.ts';
import { cut, fail, limitOf, NETWORK_NAMES, unsure, warn, type Check } from '../check.ts';
import { RULES } from '../networks.ts';
import { isAnswered, pointsTo } from '../words/answers.ts';
import { lengthOf } from '../words/length.ts';
import { handleOf, isSame, isSamePhone, plainOf } from '../words/same.ts';
import { QUESTIONS } from '../work.ts';

/** Who, where, when, link, what next: found by a pattern, or pointed to by the learner. */
export const answers: Check = {
  id: 'answers',
  basis: 'own.profile.answers',
  look: (work) =>
    work.profiles.length === 0
      ? [fail('none', { where: 'profiles', quote: '' })]
      : work.profiles.flatMap((profile) =>
          QUESTIONS.flatMap((question): Finding[] => {
            if (isAnswered(question, profile, work)) return [];
            const say = profile.says[question];
            const place = { where: `${profile.network}.${question}`, quote: say.words.trim() };
            const values = { network: NETWORK_NAMES[profile.network], question };
            if (say.answer === 'unsure') return [unsure('unsure', place, { values })];
            if (say.answer !== 'yes') return [fail(`no-${question}`, place, { values })];
            const isOnce = QUESTIONS.every((other) => other === question || !isSame(profile.says[other].words, say.words));
            return pointsTo(say, profile) && isOnce
              ? [warn('own-word', place, { values })]
              : [fail('not-there', place, { values })];
          }),
        ),
};

/** Lengths within the limits; a name is never missing. */
export const length: Check = {
  id: 'length',
  basis: 'own.profile.answers',
  look: (work, context) =>
    work.profiles.flatMap((profile) =>
      RULES[profile.network].fields.flatMap(({ field, most, least }): Finding[] => {
        const values = { network: NETWORK_NAMES[profile.network], field };
        const where = `${profile.network}.${field}`;
        if (field === 'name' && profile.name.trim() === '') return [fail('no-name', { where, quote: '' }, { values })];
        const texts = field === 'bio' ? [profile.bio, profile.bioOther] : [profile[field]];
        return texts.flatMap((text): Finding[] => {
          const measured = lengthOf(text);
          const top = limitOf(context, most);
          const bottom = limitOf(context, least);
          if (top !== undefined && most && measured > top) {
            const beyond = cut(text.normalize('NFC').slice(top));
            return [
              fail('over', { where, quote: text }, { measured, threshold: top, specRef: most, values: { ...values, beyond } }),
            ];
          }
          if (bottom === undefined || !least || measured === 0 || measured >= bottom) return [];
          return [fail('under', { where, quote: text }, { measured, threshold: bottom, specRef: least, values })];
        });
      }),
    ),
};

/** What every network takes as a handle. */
const HANDLE = /^[a-z0-9._]{3,24}$/;

export const handle: Check = {
  id: 'handle',
  basis: 'own.profile.handle',
  look: (work) =>
    work.profiles.flatMap(({ network, ...profile }): Finding[] => {
      if (!RULES[network].fields.some(({ field }) => field === 'handle')) return [];
      const said = handleOf(profile.handle);
      const place = { where: `${network}.handle`, quote: said };
      const values = { network: NETWORK_NAMES[network], handle: handleOf(work.brand.handle) };
      if (said === '') return [fail('missing', place, { values })];
      if (!HANDLE.test(said)) return [fail('shape', place, { values })];
      return said === handleOf(work.brand.handle) ? [] : [fail('differs', place, { values })];
    }),
};

/** Name, address and telephone as in the brief. */
export const facts: Check = {
  id: 'facts',
  basis: 'own.profile.facts',
  look: ({ brand, profiles }) => {
    const open = (['name', 'address', 'phone', 'handle'] as const).filter((field) => plainOf(brand[field]) === '');
    if (open.length > 0) return open.map((field) => fail('brief', { where: `brand.${field}`, quote: '' }, { values: { field } }));
    return profiles.flatMap((profile) =>
      RULES[profile.network].fields.flatMap(({ field }): Finding[] => {
        if (field !== 'name' && field !== 'address' && field !== 'phone') return [];
        const said = profile[field];
        const values = { network: NETWORK_NAMES[profile.network], field, expected: brand[field] };
        const place = { where: `${profile.network}.${field}`, quote: said };
        if (said.trim() === '') return [fail('missing', place, { values })];
        const same = field === 'phone' ? isSamePhone(said, brand.phone) : isSame(said, brand[field]);
        return same ? [] : [fail('differs', place, { values })];
      }),
    );
  },
};
