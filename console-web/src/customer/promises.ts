const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Times that can take the place of a promised one: in half an hour, one, two and four, and tomorrow at ten. */
export function otherTimes(now: number): string[] {
  // full quarters of an hour: nobody promises 14:07
  const quarter = (at: number) => Math.ceil(at / (15 * MINUTE)) * 15 * MINUTE;
  const soon = [30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR].map((after) => quarter(now + after));
  const tomorrow = new Date(now);
  tomorrow.setDate(tomorrow.getDate() + 1);
  tomorrow.setHours(10, 0, 0, 0);
  return [...soon, tomorrow.getTime()].map((at) => new Date(at).toISOString());
}
