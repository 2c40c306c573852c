import { translator } from '../../ui/texts/translator.ts';
import type { Writing } from '../../kernel/writing.ts';
import type { CheckResult, Finding, LabTexts, Spec } from '../contract.ts';

/** A finding in words: what we saw → what it costs a reader → the smallest next step → where the rule is from. */
export interface Feedback {
  name: string;
  saw: string;
  /** Empty for a pass. */
  cost: string;
  next: string;
  source: { title: string; url: string; kind: Spec['sourceKind']; seenOn: string; verifiedOn: string | null } | null;
}

/**
 * Words for one finding of a check; a `CheckResult` is its own worst finding. `basis`: the spec that the check was taken from,
 * where the finding names none. Wants the keys `check.<id>.name`, `.<variant>.saw`, `.<variant>.next`, `.cost`, `.<status>`.
 */
export function feedbackOf(
  id: string,
  finding: Finding,
  texts: LabTexts,
  writing: Writing,
  specs: ReadonlyMap<string, Spec>,
  basis = '',
): Feedback {
  const t = translator(writing, texts);
  const values = { measured: finding.measured ?? '', threshold: finding.threshold ?? '', ...finding.values };
  const spec = specs.get(finding.specRef ?? basis);
  const source = spec
    ? { title: spec.sourceTitle, url: spec.sourceUrl, kind: spec.sourceKind, seenOn: spec.seenOn, verifiedOn: spec.verifiedOn }
    : null;
  const name = t(`check.${id}.name`);
  const key = `check.${id}.${finding.variant ?? finding.status}`;
  if (finding.variant === undefined) return { name, saw: t(key, values), cost: '', next: '', source };
  const cost = `${key}.cost` in texts ? `${key}.cost` : `check.${id}.cost`;
  return { name, saw: t(`${key}.saw`, values), cost: t(cost, values), next: t(`${key}.next`, values), source };
}

/** Place, rule, example of another library: three hints, in the order in which they are given. */
export const hintsOf = (id: string, texts: LabTexts, writing: Writing): string[] => {
  const t = translator(writing, texts);
  return [1, 2, 3].map((step) => t(`check.${id}.hint${step}`));
};

/** Why the check exists, for whoever asks after it is repaired. */
export const whyOf = (id: string, texts: LabTexts, writing: Writing): string => translator(writing, texts)(`check.${id}.why`);

/** All findings of a check, worst first. */
export const findingsOf = (result: CheckResult): Finding[] => [result, ...(result.also ?? [])];
