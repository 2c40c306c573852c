import type { LabContext, Verdict } from '../../src/labs/contract.ts';
import { runCheck, type Check } from './check.ts';
import { audit } from './checks/audit.ts';
import { contrast } from './checks/contrast.ts';
import { letters } from './checks/letters.ts';
import { alt, pictures, safe } from './checks/pictures.ts';
import { answers, facts, handle, length } from './checks/text.ts';
import { networksOf, type ScenarioId } from './scenarios/begin.ts';
import { brandOf } from './scenarios/content.ts';
import { emptyProfile, type ProfileWork } from './work.ts';

/** All checks, in the order in which they are shown. */
export const CHECKS: readonly Check[] = [answers, length, handle, facts, pictures, alt, safe, contrast, letters, audit];

export const basisOf = (id: string): string | undefined => CHECKS.find((check) => check.id === id)?.basis;

/** In a scenario with a brief, facts and networks are the brief's, whatever came in: nothing is repaired by leaving it out. */
export function pinned(id: ScenarioId, work: ProfileWork): ProfileWork {
  const { language, brand, profiles } = work;
  const script = language === 'sr' ? work.script : 'latin';
  if (id === 'own-profiles') return { ...work, script };
  const { ink, ground, large } = brand;
  return {
    ...work,
    script,
    brand: { ...brandOf(language, script, id === 'first-profile' ? 0 : 1), ink, ground, large },
    profiles: networksOf(id, language).map(
      (network) => profiles.find((each) => each.network === network) ?? emptyProfile(network),
    ),
  };
}

/** Pure: same work, same context, same verdict. */
export function judgeProfiles(id: ScenarioId, asks: readonly string[], given: ProfileWork, context: LabContext): Verdict {
  const work = pinned(id, given);
  const checks = CHECKS.filter((check) => asks.includes(check.id)).map((check) => runCheck(check, work, context));
  const passed = checks.filter(({ status }) => status === 'pass' || status === 'warn').length;
  return { checks, asked: asks.length, passed, needs: [], solved: passed === asks.length };
}
