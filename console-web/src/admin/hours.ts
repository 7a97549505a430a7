/** A calendar as it is stored: pairs of from and to by weekday, and days that differ. */
export interface WeekHours {
  readonly weekly: Readonly<Partial<Record<Weekday, readonly (readonly string[])[]>>>;
  readonly holidays?: readonly Holiday[] | null;
}

export interface Holiday {
  readonly date: string;
  readonly name: string;
  readonly yearly?: boolean | null;
  readonly hours?: readonly (readonly string[])[] | null;
}

export type Weekday = 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY';
export const WEEK: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

const INTERVAL = /^(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})$/;
const HOLIDAY = /^(\d{4}-\d{2}-\d{2})(\*?)\s+([^(]*[^(\s])\s*(?:\(([^)]*)\))?$/;

/** "09:00-12:00, 13:00-18:00"; empty: closed. */
export function intervalsShown(pairs: readonly (readonly string[])[] | null | undefined): string {
  return (pairs ?? []).map((pair) => pair.join('-')).join(', ');
}

/** Days in a row with the same hours; days that are closed are left out. */
export interface Stretch {
  readonly from: Weekday;
  readonly to: Weekday;
  readonly intervals: string;
}

/** The open days of a week, those of the same hours together. */
export function stretchesOf(hours: WeekHours): Stretch[] {
  const stretches: Stretch[] = [];
  WEEK.forEach((day, index) => {
    const intervals = intervalsShown(hours.weekly[day]);
    const last = stretches.at(-1);
    if (!intervals) return;
    if (last?.intervals === intervals && last.to === WEEK[index - 1]) stretches[stretches.length - 1] = { ...last, to: day };
    else stretches.push({ from: day, to: day, intervals });
  });
  return stretches;
}

/** Every day from midnight to midnight. */
export function isAlways(hours: WeekHours): boolean {
  return WEEK.every((day) => /^00:00-(00|24):00$/.test(intervalsShown(hours.weekly[day])));
}

/** Reads what {@link intervalsShown} shows; null if it is not so written. The server checks that the times make sense. */
export function intervalsIn(text: string): string[][] | null {
  const parts = text.split(',').map((part) => part.trim()).filter(Boolean);
  const pairs = parts.map((part) => INTERVAL.exec(part)).map((found) => found && [padded(found[1] ?? ''), padded(found[2] ?? '')]);
  return pairs.every((pair) => pair !== null) ? pairs : null;
}

function padded(time: string): string {
  return time.padStart(5, '0');
}

/** One line a day: "2026-12-25* Christmas (10:00-12:00)"; the star says every year, without hours it is closed. */
export function holidaysShown(holidays: readonly Holiday[] | null | undefined): string {
  return (holidays ?? [])
    .map((day) => `${day.date}${day.yearly ? '*' : ''} ${day.name}${day.hours?.length ? ` (${intervalsShown(day.hours)})` : ''}`)
    .join('\n');
}

export function holidaysIn(text: string): Holiday[] | null {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean);
  const days = lines.map((line): Holiday | null => {
    const found = HOLIDAY.exec(line);
    const hours = found && intervalsIn(found[4] ?? '');
    return found && hours ? { date: found[1] ?? '', yearly: found[2] === '*', name: found[3] ?? '', hours } : null;
  });
  return days.every((day) => day !== null) ? days : null;
}
