import { handsOnShare, sumOf } from '../minutes.ts';
import type { Rule } from './rule.ts';
import { directivesIn } from './walk.ts';

/** What participants of the first trainings asked for: at least this much of the course is doing. */
export const HANDS_ON_GOAL = 0.6;
/** And no module may be mostly reading. */
const MODULE_GOAL = 0.5;

/** A lesson's minutes of doing are those of its exercises, labs and quiz; most of the course is doing. */
export const checkMinutes: Rule = (tree, report) => {
  for (const lesson of Object.values(tree.lessons)) {
    const page = lesson.pages[lesson.original];
    if (!page) continue;
    const parts = page.passages
      .flatMap((passage) => directivesIn(passage, 'exercise', 'lab', 'quiz'))
      .map(({ node, value }) => ({ name: node.name, minutes: Number(value('minutes')) || 0 }));
    const sum = parts.reduce((total, part) => total + part.minutes, 0);
    if (sum !== lesson.minutes.do) {
      const written = parts.map((part) => `${part.name} ${part.minutes}`).join(' + ') || 'nothing';
      report(
        { file: lesson.file },
        'minutes-sum',
        `The lesson says ${lesson.minutes.do} minutes of doing; its parts take ${sum} (${written}).`,
        `Write do: ${sum}, or change the parts.`,
      );
    }
  }
  const lessons = tree.modules.flatMap((module) => module.lessons.flatMap((slug) => tree.lessons[slug] ?? []));
  const share = handsOnShare(sumOf(lessons.map((lesson) => lesson.minutes)));
  if (lessons.length > 0 && share < HANDS_ON_GOAL) {
    report(
      { file: 'course.yaml' },
      'hands-on-share',
      `Only ${Math.round(share * 100)} % of the minutes are hands-on.`,
      `Participants asked for practice: bring it to ${HANDS_ON_GOAL * 100} % or more.`,
      'warning',
    );
  }
  for (const { slug, lessons: slugs } of tree.modules) {
    const ofModule = handsOnShare(sumOf(slugs.flatMap((each) => tree.lessons[each]?.minutes ?? [])));
    if (slugs.length > 0 && ofModule < MODULE_GOAL)
      report(
        { file: 'course.yaml' },
        'hands-on-share',
        `Only ${Math.round(ofModule * 100)} % of the minutes of the module ${slug} are hands-on.`,
        `Bring each module to ${MODULE_GOAL * 100} % or more.`,
        'warning',
      );
  }
};
