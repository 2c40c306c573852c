import type { CourseLevel } from '#curriculum';

/** An item of the placement, without its words. */
export interface PlacementItem {
  id: string;
  module: string;
  level: CourseLevel;
}

/** `unknown`: “I do not know” was said. */
export type Reply = 'right' | 'wrong' | 'unknown';

export interface PlacedModule {
  module: string;
  level: CourseLevel;
  /** Why: the levels that were asked, in the order in which they were, and how they were answered. */
  asked: { level: CourseLevel; reply: Reply }[];
}

export interface Placement {
  /** The item to ask next; null when everything is settled. */
  next: string | null;
  /** One for every module that is settled, in the order of the items. */
  placed: PlacedModule[];
}

/**
 * Places somebody in every module. The rule, which the page tells too: the item of the middle level comes first. Whoever does
 * not know it begins at Foundation, at once. Whoever does is asked the advanced one: right is Advanced. If not, the
 * foundation item confirms: right is Practitioner, wrong is Foundation, since the first answer may have been a guess
 * (one in three by luck). So a module takes one to three items. A module without all three levels is left out.
 */
export function place(items: readonly PlacementItem[], replies: ReadonlyMap<string, Reply>): Placement {
  const placed: PlacedModule[] = [];
  let next: string | null = null;
  for (const module of new Set(items.map((item) => item.module))) {
    const at = (level: CourseLevel): PlacementItem | undefined =>
      items.find((item) => item.module === module && item.level === level);
    const [low, middle, high] = [at('foundation'), at('practitioner'), at('advanced')];
    if (!low || !middle || !high) continue;
    const asked: PlacedModule['asked'] = [];
    const ask = (item: PlacementItem): Reply | undefined => {
      const reply = replies.get(item.id);
      if (reply) asked.push({ level: item.level, reply });
      else next ??= item.id;
      return reply;
    };
    const settle = (level: CourseLevel): void => void placed.push({ module, level, asked });
    const first = ask(middle);
    if (first === undefined) continue;
    if (first !== 'right') {
      settle('foundation');
      continue;
    }
    const second = ask(high);
    if (second === undefined) continue;
    if (second === 'right') {
      settle('advanced');
      continue;
    }
    const third = ask(low);
    if (third !== undefined) settle(third === 'right' ? 'practitioner' : 'foundation');
  }
  return { next, placed };
}
