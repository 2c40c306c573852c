import type { Town } from '../town/town.ts';
import { LIMITS, type Segment } from '../work.ts';
import { Ledger, type Answer } from './ledger.ts';
import { peopleOf } from './match.ts';

/**
 * How many people stand in a segment, if that may be told after everything that was told before; and then what has been told. What was
 * told is told again first, so that a page that is opened anew forgets nothing. What cannot be noted must not be told.
 */
export function tell(town: Town, counted: readonly Segment[], segment: Segment): { answer: Answer; counted: Segment[] } {
  const ledger = new Ledger(town.size);
  for (const before of counted) ledger.ask(peopleOf(town, before));
  const answer = ledger.ask(peopleOf(town, segment));
  const isNew = counted.every((before) => JSON.stringify(before) !== JSON.stringify(segment));
  if (answer.shown && isNew && counted.length >= LIMITS.counted)
    return { answer: { shown: false, because: 'others' }, counted: [...counted] };
  return { answer, counted: answer.shown && isNew ? [...counted, segment] : [...counted] };
}
