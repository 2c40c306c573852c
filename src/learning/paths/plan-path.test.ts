import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, mondayOf } from './dates.ts';
import type { PlannedCourse } from './order-lessons.ts';
import { planPath, type Plan } from './plan-path.ts';
import { replan, undoReplan } from './replan.ts';
import { PATH_LEVELS, ROLES, type Wishes } from './wishes.ts';

const MODULES = ['start', 'audiences', 'profiles', 'content', 'design', 'algorithms', 'search', 'measure', 'plan'];
const PLANNED_AT = '2026-11-20T08:00:00.000Z';
const level = fc.constantFrom(...PATH_LEVELS);
const minutes = fc.record({ read: fc.integer({ min: 0, max: 60 }), do: fc.integer({ min: 0, max: 240 }) });
const course: fc.Arbitrary<PlannedCourse> = fc
  .subarray(MODULES, { minLength: 1 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.array(fc.record({ level, minutes }), { maxLength: 5 }).map((lessons) => ({
          id,
          lessons: lessons.map((lesson, at) => ({ id: `${id}-${at}`, ...lesson })),
        })),
      ),
    ),
  ) // prettier-ignore
  .map((modules) => ({ modules }));
const date = fc.integer({ min: 0, max: 200 }).map((days) => addDays('2026-11-20', days));
const lessonIds = ({ modules }: PlannedCourse): string[] => modules.flatMap(({ lessons }) => lessons.map(({ id }) => id));
const wishesFor = (ids: string[]): fc.Arbitrary<Wishes> =>
  fc.record({
    role: fc.constantFrom(...ROLES),
    hoursAWeek: fc.integer({ min: 1, max: 40 }).map((halves) => halves / 2),
    startOn: date,
    breaks: fc.array(
      fc.tuple(date, fc.nat(40)).map(([from, days]) => ({ from, to: addDays(from, days) })),
      { maxLength: 4 },
    ),
    levels: fc.dictionary(
      fc.constantFrom(...MODULES),
      fc.record({ level, by: fc.constantFrom('placement' as const, 'hand' as const) }),
    ),
    overrides: fc.dictionary(fc.constantFrom('x', ...ids), fc.constantFrom('take' as const, 'skip' as const)),
    plannedAt: fc.constant(PLANNED_AT),
    before: fc.constant(null),
  });
const doneOf = (ids: string[]): fc.Arbitrary<Map<string, string>> =>
  fc
    .array(fc.tuple(fc.constantFrom('x', ...ids), fc.constantFrom('2026-11-01T08:00:00.000Z', '2026-11-25T08:00:00.000Z')))
    .map((entries) => new Map(entries));
const situation = course.chain((of) => {
  const ids = lessonIds(of);
  return fc.record({ course: fc.constant(of), wishes: wishesFor(ids), today: date, done: doneOf(ids) });
});
const nothing = new Map<string, string>();
const total = (lessons: readonly { minutes: number }[]): number => lessons.reduce((sum, each) => sum + each.minutes, 0);
const all = ({ lines, skipped, doneBefore }: Plan) => [...lines, ...skipped, ...doneBefore];

describe('whatever is wished', () => {
  it('every lesson is planned, skipped or ticked, once, and no minute is lost', () =>
    fc.assert(
      fc.property(situation, ({ course: of, wishes, today, done }) => {
        const plan = planPath(of, wishes, today, done);
        expect(all(plan).map(({ lessonId }) => lessonId).sort()).toEqual(lessonIds(of).sort()); // prettier-ignore
        expect(total(all(plan))).toBe(total(of.modules.flatMap(({ lessons }) => lessons.map((each) => ({ minutes: each.minutes.read + each.minutes.do }))))); // prettier-ignore
        for (const line of plan.lines) expect(total(line.parts)).toBe(line.minutes);
        expect(total(plan.weeks.map(({ planned }) => ({ minutes: planned })))).toBe(total(plan.lines));
      }),
    ));

  it('no week has more than its room, nor more than the hours a week; only a longer lesson is divided', () =>
    fc.assert(
      fc.property(situation, ({ course: of, wishes, today, done }) => {
        const { weeks, lines } = planPath(of, wishes, today, done);
        for (const { planned, room } of weeks) {
          expect(planned).toBeLessThanOrEqual(room);
          expect(room).toBeLessThanOrEqual(wishes.hoursAWeek * 60);
        }
        for (const { parts, minutes: long } of lines)
          if (parts.length > 1) {
            expect(long).toBeGreaterThan(wishes.hoursAWeek * 60);
            for (const part of parts.slice(0, -1)) expect(part.minutes).toBeGreaterThanOrEqual(10);
          }
      }),
    ));

  it('dates never run backwards, begin with the wished day, and are working days on which one is there', () =>
    fc.assert(
      fc.property(situation, ({ course: of, wishes, today, done }) => {
        const dates = planPath(of, wishes, today, done).lines.flatMap(({ parts }) => parts.map(({ on }) => on));
        expect(dates).toEqual([...dates].sort());
        for (const on of dates) {
          expect(on >= wishes.startOn).toBe(true);
          expect([1, 2, 3, 4, 5]).toContain(new Date(on).getUTCDay());
          expect(wishes.breaks.some(({ from, to }) => from <= on && on <= to)).toBe(false);
        }
      }),
    ));

  it('weeks follow one another, and a week away is there and empty', () =>
    fc.assert(
      fc.property(situation, ({ course: of, wishes, today, done }) => {
        const { weeks } = planPath(of, wishes, today, done);
        weeks.forEach(({ monday }, at) => expect(monday).toBe(addDays(weeks[0]?.monday ?? '', 7 * at)));
        for (const { days, planned, room } of weeks) if (days.length === 0) expect([planned, room]).toEqual([0, 0]);
      }),
    ));

  it('a module keeps the course’s order, the harder ones at its end', () =>
    fc.assert(
      fc.property(situation, ({ course: of, wishes, today }) => {
        const { lines } = planPath(of, wishes, today, nothing);
        for (const { id, lessons } of of.modules) {
          const own = lines.filter(({ moduleId }) => moduleId === id);
          const at = own.map(({ lessonId }) => lessons.findIndex((lesson) => lesson.id === lessonId));
          const harder = own.findIndex(({ why }) => why.why === 'harder');
          const [easy, hard] = harder === -1 ? [at, []] : [at.slice(0, harder), at.slice(harder)];
          for (const part of [easy, hard]) expect(part).toEqual([...part].sort((a, b) => a - b));
          expect(own.slice(harder === -1 ? own.length : harder).every(({ why }) => why.why === 'harder')).toBe(true);
        }
      }),
    ));

  it('the plan of a plan is the plan', () =>
    fc.assert(
      fc.property(situation, ({ course: of, wishes, today }) => {
        const plan = planPath(of, wishes, today, nothing);
        const planned = new Set(plan.lines.map(({ lessonId }) => lessonId));
        const again = { modules: of.modules.map(({ id, lessons }) => ({ id, lessons: lessons.filter((each) => planned.has(each.id)) })) }; // prettier-ignore
        expect(planPath(again, wishes, today, nothing)).toEqual({ ...plan, skipped: [] });
      }),
    ));

  it('leaving everything out leaves nothing', () =>
    fc.assert(
      fc.property(situation, ({ course: of, wishes, today }) => {
        const overrides = Object.fromEntries(lessonIds(of).map((id) => [id, 'skip' as const]));
        const plan = planPath(of, { ...wishes, overrides }, today, nothing);
        expect([plan.weeks, plan.lines, plan.behind.lessons]).toEqual([[], [], 0]);
      }),
    ));

  it('taking everything skips nothing', () =>
    fc.assert(
      fc.property(situation, ({ course: of, wishes, today }) => {
        const overrides = Object.fromEntries(lessonIds(of).map((id) => [id, 'take' as const]));
        expect(planPath(of, { ...wishes, overrides }, today, nothing).skipped).toEqual([]);
      }),
    ));

  it('re-planning loses no lesson, leaves nothing open, can be repeated and undone', () =>
    fc.assert(
      fc.property(situation, ({ course: of, wishes, today, done }) => {
        const now = `${today}T12:00:00.000Z`;
        const anew = replan(wishes, today, now);
        const [was, is] = [planPath(of, wishes, today, done), planPath(of, anew, today, done)];
        expect(all(is).map(({ lessonId }) => lessonId).sort()).toEqual(all(was).map(({ lessonId }) => lessonId).sort()); // prettier-ignore
        const left = (plan: Plan): string[] => plan.lines.filter((line) => !line.done).map(({ lessonId }) => lessonId);
        expect(left(is)).toEqual(left(was));
        expect(is.behind).toEqual({ lessons: 0, minutes: 0 });
        expect(planPath(of, replan(anew, today, now), today, done)).toEqual(is);
        expect(undoReplan(anew)).toEqual(wishes);
      }),
    ));
});

const module = (id: string, ...levels: (typeof PATH_LEVELS)[number][]) => ({
  id,
  lessons: levels.map((each, at) => ({ id: `${id}-${at + 1}`, level: each, minutes: { read: 10, do: 50 } })),
});
const SMALL: PlannedCourse = {
  modules: [module('content', 'foundation'), module('search', 'foundation', 'advanced', 'practitioner'), module('measure', 'foundation')],
}; // prettier-ignore
const WISHES: Wishes = { role: 'marketing', hoursAWeek: 2, startOn: '2026-11-23', breaks: [], levels: {}, overrides: {}, plannedAt: PLANNED_AT, before: null }; // prettier-ignore
const names = ({ lines }: Plan): string[] => lines.map(({ lessonId }) => lessonId);

it('orders modules by role, and each role meets them all', () => {
  const as = (role: Wishes['role']) =>
    names(planPath(SMALL, { ...WISHES, role }, '2026-11-23', nothing)).map((id) => id.split('-')[0]);
  expect([...new Set(as('marketing'))]).toEqual(['content', 'search', 'measure']);
  expect([...new Set(as('director'))]).toEqual(['measure', 'content', 'search']);
  expect([...new Set(as('front-desk'))]).toEqual(['content', 'search', 'measure']);
});

it('skips what lies below one’s level and says so; one word takes it back', () => {
  const levels = { search: { level: 'practitioner', by: 'placement' } } as const;
  const plan = planPath(SMALL, { ...WISHES, levels }, '2026-11-23', nothing);
  expect(names(plan)).toEqual(['content-1', 'search-3', 'search-2', 'measure-1']);
  expect(plan.lines[2]?.why).toEqual({ why: 'harder', level: 'advanced' });
  expect(plan.skipped.map(({ lessonId, why }) => [lessonId, why])).toEqual([
    ['search-1', { why: 'below', level: 'practitioner', by: 'placement' }],
  ]);
  const taken = planPath(SMALL, { ...WISHES, levels, overrides: { 'search-1': 'take' } }, '2026-11-23', nothing);
  expect(taken.lines[1]).toMatchObject({ lessonId: 'search-1', why: { why: 'taken' } });
});

it('spreads a lesson that is longer than a week’s hours, and starts a short week with less', () => {
  const [line] = planPath(SMALL, { ...WISHES, hoursAWeek: 0.5, startOn: '2026-11-25' }, '2026-11-23', nothing).lines;
  expect(line?.parts).toEqual([
    { monday: '2026-11-23', on: '2026-11-27', minutes: 18 },
    { monday: '2026-11-30', on: '2026-12-04', minutes: 30 },
    { monday: '2026-12-07', on: '2026-12-08', minutes: 12 },
  ]);
});

it('keeps the place of what is done in time, ticks what was done before, and counts what is open', () => {
  const done = new Map([['content-1', '2026-11-01T08:00:00.000Z'], ['search-1', '2026-11-24T08:00:00.000Z']]); // prettier-ignore
  const plan = planPath(SMALL, WISHES, '2026-12-02', done);
  expect(plan.doneBefore.map(({ lessonId }) => lessonId)).toEqual(['content-1']);
  expect(plan.lines.map(({ lessonId, done: isDone, open, parts }) => [lessonId, isDone, open, parts[0]?.monday])).toEqual([
    ['search-1', true, false, '2026-11-23'],
    ['search-2', false, true, '2026-11-23'],
    ['search-3', false, false, '2026-11-30'],
    ['measure-1', false, false, '2026-11-30'],
  ]);
  expect(plan.behind).toEqual({ lessons: 1, minutes: 60 });
  expect(mondayOf(planPath(SMALL, replan(WISHES, '2026-12-02', '2026-12-02T08:00:00.000Z'), '2026-12-02', done).lines[0]?.parts[0]?.on ?? '')).toBe('2026-11-30'); // prettier-ignore
});
