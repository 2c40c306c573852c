import { addDays, mondayOf } from './dates.ts';
import type { Wishes } from './wishes.ts';

/** Monday to Friday carry dates; the weekend is left for what took longer. */
const WORKING_DAYS = 5;
/** Minutes: nobody sits down to a long lesson for less, unless less is left of it. */
const LEAST_PART = 10;

export interface Week {
  monday: string;
  /** The working days on which one is there. */
  days: readonly string[];
  /** Minutes that may be planned: the wished hours, in proportion to the days. */
  room: number;
  /** Minutes that are planned. */
  planned: number;
}

/** One stretch of work on a lesson, within one week. */
export interface Part {
  monday: string;
  /** The day by which it is done when one works evenly. */
  on: string;
  minutes: number;
}

type Calendar = Pick<Wishes, 'hoursAWeek' | 'startOn' | 'breaks'>;

function weekOf(monday: string, { hoursAWeek, startOn, breaks }: Calendar): Week {
  const days = Array.from({ length: WORKING_DAYS }, (_, day) => addDays(monday, day)).filter(
    (day) => day >= startOn && !breaks.some(({ from, to }) => from <= day && day <= to),
  );
  return { monday, days, room: Math.floor((hoursAWeek * 60 * days.length) / WORKING_DAYS), planned: 0 };
}

/**
 * Lays lessons, given by their minutes, into weeks, in order. A lesson that fits into a week's hours is never divided: it waits for a week with
 * room. A longer one fills what room there is, week after week, in
 * parts of at least ten minutes. A week without a working day is empty.
 */
export function fillWeeks(lessons: readonly number[], calendar: Calendar): { weeks: Week[]; parts: Part[][] } {
  let week = weekOf(mondayOf(calendar.startOn), calendar);
  const weeks: Week[] = [week];
  const most = Math.floor(calendar.hoursAWeek * 60);
  const onward = (): void => void weeks.push((week = weekOf(addDays(week.monday, 7), calendar)));
  const put = (minutes: number): Part => {
    week.planned += minutes;
    const day = Math.ceil((week.planned / Math.max(week.room, 1)) * week.days.length) - 1;
    return { monday: week.monday, on: week.days[Math.min(Math.max(day, 0), week.days.length - 1)] ?? week.monday, minutes };
  };
  const parts = lessons.map((minutes): Part[] => {
    if (minutes <= most) {
      while (week.days.length === 0 || week.room - week.planned < minutes) onward();
      return [put(minutes)];
    }
    const own: Part[] = [];
    for (let left = minutes; left > 0;) {
      const room = week.room - week.planned;
      // A short rest takes minutes from the part before it, when that stays long enough itself.
      const rest = left - room;
      const most = rest > 0 && rest < LEAST_PART && left >= 2 * LEAST_PART ? left - LEAST_PART : room;
      const now = room < Math.min(left, LEAST_PART) ? 0 : Math.min(left, most);
      if (now > 0) own.push(put(now));
      left -= now;
      if (left > 0) onward();
    }
    return own;
  });
  // Leading and trailing weeks in which nothing is planned say nothing.
  const isUsed = (each: Week): boolean => parts.some((own) => own.some(({ monday }) => monday === each.monday));
  const from = weeks.findIndex(isUsed);
  return { weeks: from === -1 ? [] : weeks.slice(from, weeks.findLastIndex(isUsed) + 1), parts };
}
