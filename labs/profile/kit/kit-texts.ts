import type { Verdict } from '../../../src/labs/contract.ts';
import type { Translate } from '../../../src/ui/texts/translator.ts';
import { NETWORK_NAMES } from '../check.ts';
import { placedIn } from '../checks/pictures.ts';
import { RULES } from '../networks.ts';
import type { Field, ProfileWork } from '../work.ts';

/** A heading and the lines under it, for files of a kit and for its page. */
export interface Section {
  /** File name without its ending: `facebook`. */
  id: string;
  heading: string;
  lines: string[];
}

/** The texts of every profile, as they are pasted. */
export const textSections = (work: ProfileWork, t: Translate): Section[] =>
  work.profiles.map((profile) => {
    const second = work.language === 'sr' ? (['nameOther', 'bioOther'] as const) : [];
    const fields: (Field | 'nameOther' | 'bioOther')[] = [...RULES[profile.network].fields.map(({ field }) => field), ...second];
    const lines = fields
      .filter((field) => profile[field].trim() !== '')
      .map((field) => `${t(`ui.f-${field}`)}: ${profile[field]}`);
    return { id: profile.network, heading: NETWORK_NAMES[profile.network], lines };
  });

/** Alternative texts by the names of the pictures in the kit. */
export const altSection = (work: ProfileWork, t: Translate): Section => ({
  id: 'alt',
  heading: t('report.pictures'),
  lines: placedIn(work).map(({ network, slot, placement }) => `${network}-${slot}.png: ${placement.alt || '–'}`),
});

/** What was checked and how it stands. */
export const checkSection = ({ checks }: Verdict, t: Translate): Section => ({
  id: 'checklist',
  heading: t('kit.checklist'),
  lines: checks.map(({ id, status }) => `[${status === 'pass' ? 'x' : ' '}] ${t(`check.${id}.name`)}: ${t(`labs.${status}`)}`),
});

export const auditSection = (work: ProfileWork, t: Translate): Section => ({
  id: 'audit',
  heading: t('report.audit'),
  lines: work.audit
    .filter(({ decision }) => decision !== '')
    .map(({ network, decision, why, who, by }) =>
      [`${NETWORK_NAMES[network]}: ${t(`ui.d-${decision}`)}`, why, who, by].filter((part) => part !== '').join('; '),
    ),
});

/** A text file: line ends as Windows wants them, and a mark so that it reads Cyrillic right. */
export const fileOf = ({ heading, lines }: Section): string => `\ufeff${[heading, '', ...lines, ''].join('\r\n')}`;
