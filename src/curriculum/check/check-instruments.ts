import type { CourseTree, InstrumentItem } from '../parse/tree.ts';
import { checkItem } from './check-quiz.ts';
import type { Report, Rule } from './rule.ts';

const PLACEMENT = 'instruments/placement.yaml';
const KNOWLEDGE = 'instruments/knowledge.yaml';
const CONFIDENCE = 'instruments/confidence.yaml';
const LEVELS = ['foundation', 'practitioner', 'advanced'] as const;

/**
 * The instruments fit the course: placement has one item a level for every module, the knowledge forms A and B are parallel
 * (as many items of a module and difficulty in both), every module has a statement, and every item has one key and explains
 * its wrong answers.
 */
export const checkInstruments: Rule = (tree, report) => {
  const { placement, knowledge, confidence } = tree.instruments;
  const taken = new Set(Object.values(tree.lessons).flatMap((lesson) => lesson.quiz?.items.map(({ id }) => id) ?? []));
  for (const [file, items] of [
    [PLACEMENT, placement],
    [KNOWLEDGE, knowledge],
  ] as const)
    for (const item of items) checkOne(item, file, tree, taken, report);
  for (const { id, module, line } of confidence) {
    sayModule(id, module, { file: CONFIDENCE, line }, tree, report);
    sayTaken(id, { file: CONFIDENCE, line }, taken, report);
  }
  if (placement.length > 0) checkPlacement(tree, report);
  checkForms(tree, report);
  if (confidence.length > 0)
    for (const module of tree.modules)
      if (!confidence.some((statement) => statement.module === module.id))
        report({ file: CONFIDENCE }, 'instrument-incomplete', `No statement is about “${module.id}”.`, 'Add one.', 'warning');
};

function checkOne(item: InstrumentItem, file: string, tree: CourseTree, taken: Set<string>, report: Report): void {
  sayModule(item.id, item.module, { file, line: item.line }, tree, report);
  sayTaken(item.id, { file, line: item.line }, taken, report);
  checkItem(item, file, new Set(), report);
}

function sayModule(id: string, module: string, place: { file: string; line: number }, tree: CourseTree, report: Report): void {
  if (!tree.modules.some((known) => known.id === module))
    report(place, 'unknown-module', `${id}: course.yaml has no module “${module}”.`, 'Name the id of a module.');
}

function sayTaken(id: string, place: { file: string; line: number }, taken: Set<string>, report: Report): void {
  if (taken.has(id))
    report(place, 'duplicate-id', `The item id “${id}” is taken already.`, 'Choose another; ids are never reused.');
  taken.add(id);
}

function checkPlacement(tree: CourseTree, report: Report): void {
  for (const module of tree.modules)
    for (const level of LEVELS) {
      const count = tree.instruments.placement.filter((item) => item.module === module.id && item.level === level).length;
      if (count !== 1)
        report(
          { file: PLACEMENT },
          'instrument-incomplete',
          `“${module.id}” has ${count} placement items of level ${level}.`,
          'Give every module exactly one item a level.',
          'warning',
        );
    }
}

function checkForms(tree: CourseTree, report: Report): void {
  const count = (form: 'a' | 'b'): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const item of tree.instruments.knowledge)
      if (item.form === form) {
        const kind = `${item.module}, ${item.difficulty}`;
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
      }
    return counts;
  };
  const [a, b] = [count('a'), count('b')];
  for (const kind of new Set([...a.keys(), ...b.keys()]))
    if (a.get(kind) !== b.get(kind))
      report(
        { file: KNOWLEDGE },
        'forms-not-parallel',
        `Form A has ${a.get(kind) ?? 0} items of “${kind}”, form B ${b.get(kind) ?? 0}.`,
        'Give both forms as many.',
        'warning',
      );
}
