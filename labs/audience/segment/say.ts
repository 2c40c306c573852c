import type { Condition, Segment } from '../work.ts';
import { isOpen } from './match.ts';

type Say = (key: string, values?: Record<string, string | number>) => string;

function conditionInWords(each: Condition, t: Say): string {
  const oneOf = (values: readonly string[]): string => values.map((value) => t(`v.${value}`)).join(t('say.or'));
  const parts = [
    oneOf(each.ages),
    each.sex === 'any' ? '' : t(`v.${each.sex}`),
    oneOf(each.education),
    each.place === 'any' ? '' : t(`v.${each.place}`),
    each.online === 'any' ? '' : t(`v.online-${each.online}`),
    each.networks.length > 0 ? t('say.on', { what: oneOf(each.networks) }) : '',
    each.interests.length > 0 ? t('say.like', { what: oneOf(each.interests) }) : '',
  ];
  return parts.filter((part) => part !== '').join(t('say.and'));
}

/** A segment as a sentence: people who are … and … ; together with … ; but not … . */
export function inWords(segment: Segment, t: Say): string {
  const way = segment.ads ? '' : t('say.noAds');
  const isEverybody = segment.any.some(isOpen);
  if (segment.any.length === 0) return t('say.nobody') + way;
  const without = segment.not && !isOpen(segment.not) ? t('say.not', { what: conditionInWords(segment.not, t) }) : '';
  if (isEverybody) return without === '' ? t('say.everyone') + way : `${t('say.everyone').replace(/\.$/, '')}${without}.${way}`;
  const [first, ...more] = segment.any.map((each) => conditionInWords(each, t));
  return `${t('say.people', { what: first ?? '' })}${more.map((what) => t('say.together', { what })).join('')}${without}.${way}`;
}
