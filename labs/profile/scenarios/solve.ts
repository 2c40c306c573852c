import type { ProfileWork, Script } from '../work.ts';
import { networksOf, type ScenarioId } from './begin.ts';
import { goodWork, inScript, libraryOf, type Language } from './content.ts';

/** Work that passes every asked check. One's own library cannot be known: its example is invented. */
export function solve(id: ScenarioId, language: Language, script: Script): ProfileWork {
  const which = id === 'first-profile' ? 0 : id === 'four-networks' ? 1 : 2;
  const networks = networksOf(id, language);
  const work = goodWork(language, script, which, networks);
  if (id !== 'own-profiles') return work;
  const { oldHandle, reasons, colleague } = libraryOf(language, which);
  const say = (text: string): string => inScript(language, script, text).main;
  const decisions = ['change', 'keep', 'change'] as const;
  return {
    ...work,
    audit: networks.map((network, i) => {
      const decision = decisions[i] ?? 'keep';
      const found = decision === 'keep' ? work.brand.handle : oldHandle;
      return { network, found, decision, why: say(reasons[decision]), who: say(colleague), by: `2026-12-0${i + 1}` };
    }),
  };
}
