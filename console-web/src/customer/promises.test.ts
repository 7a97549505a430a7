import { describe, expect, it } from 'vitest';
import { otherTimes } from './promises';

describe('another time', () => {
  const now = new Date(2026, 2, 2, 14, 7).getTime();

  it('lies ahead, each later than the one before', () => {
    const times = otherTimes(now).map((at) => Date.parse(at));
    expect([...times].sort((one, other) => one - other)).toEqual(times);
    expect(times[0]).toBeGreaterThanOrEqual(now + 30 * 60_000);
  });

  it('falls on a full quarter of an hour', () => {
    expect(otherTimes(now).every((at) => new Date(at).getMinutes() % 15 === 0)).toBe(true);
  });

  it('may be tomorrow at ten', () => {
    expect(new Date(otherTimes(now).at(-1) ?? 0)).toEqual(new Date(2026, 2, 3, 10, 0));
  });
});
