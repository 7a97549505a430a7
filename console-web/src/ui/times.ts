const DAY = 86_400;

/** Seconds as they are shown on a clock: 0:38, 12:05, 1:02:09; from a day on 1 d 8 h, as every language writes it. Never negative. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (n: number) => String(n).padStart(2, '0');
  if (whole >= DAY) return `${Math.floor(whole / DAY)}\u00a0d ${Math.floor((whole % DAY) / 3600)}\u00a0h`;
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** Whole seconds from one instant to another; negative if it lies before. */
export function secondsBetween(from: string | number, to: string | number): number {
  const ms = (at: string | number) => (typeof at === 'number' ? at : Date.parse(at));
  return Math.round((ms(to) - ms(from)) / 1000);
}

/** To make a formatter takes longer than to draw the row that it is for: each is made once. */
const formats = new Map<string, Intl.DateTimeFormat>();

function inForm(locale: string, wish: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(wish)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, wish);
  formats.set(key, known);
  return known;
}

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** 11:03 in the way of the locale; with seconds where two things of one minute must be told apart. */
export function timeOfDay(at: string, locale: string, seconds = false): string {
  return inForm(locale, seconds ? { ...TIME, second: '2-digit' } : TIME).format(new Date(at));
}

/** 05:03 in a zone of that name. */
export function timeIn(zone: string, at: number, locale: string): string {
  return inForm(locale, { ...TIME, timeZone: zone }).format(at);
}

/** The zone, if clocks there show another time than ours; null if they do not, or it is not known. */
export function otherZone(zone: string | null | undefined, at: number): string | null {
  if (!zone) return null;
  try {
    const there = timeIn(zone, at, 'en');
    return there === timeOfDay(new Date(at).toISOString(), 'en') ? null : zone;
  } catch {
    // a zone that this browser does not know
    return null;
  }
}

/** Today's things by their time, this year's by day and month, others with the year. */
export function whenShort(at: string, now: number, locale: string): string {
  const then = new Date(at);
  const today = new Date(now);
  if (then.toDateString() === today.toDateString()) return timeOfDay(at, locale);
  const year = then.getFullYear() === today.getFullYear() ? {} : { year: 'numeric' as const };
  return inForm(locale, { day: 'numeric', month: 'short', ...year }).format(then);
}

/** As short as that, and never without the time: for what somebody waits for. */
export function whenExact(at: string, now: number, locale: string): string {
  const short = whenShort(at, now, locale);
  const time = timeOfDay(at, locale);
  return short === time ? time : `${short}, ${time}`;
}

/** Everything about an instant, with its zone; for hover and focus. */
export function whenFull(at: string, locale: string): string {
  return inForm(locale, { dateStyle: 'full', timeStyle: 'long' }).format(new Date(at));
}

export function money(amount: number, currency: string, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
}
