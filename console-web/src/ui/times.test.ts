import { describe, expect, it } from 'vitest';
import { clock, otherZone, secondsBetween, timeIn, whenExact, whenShort } from './times';

describe('times', () => {
  it.each([
    [0, '0:00'],
    [38, '0:38'],
    [161, '2:41'],
    [3729, '1:02:09'],
    [86_399, '23:59:59'],
    [86_400, '1\u00a0d 0\u00a0h'],
    [115_203, '1\u00a0d 8\u00a0h'],
    [-5, '0:00'],
  ])('%i seconds are shown as %s', (seconds, shown) => {
    expect(clock(seconds)).toBe(shown);
  });

  it('are counted from one instant to another', () => {
    expect(secondsBetween('2026-01-01T10:00:00Z', '2026-01-01T10:01:30Z')).toBe(90);
    expect(secondsBetween('2026-01-01T10:01:30Z', '2026-01-01T10:00:00Z')).toBe(-90);
  });

  it('are told in the zone of the customer, where clocks differ', () => {
    const noon = Date.parse('2026-03-02T12:00:00Z');
    expect(timeIn('America/New_York', noon, 'en-GB')).toBe('07:00');
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(otherZone(own, noon)).toBeNull();
    expect(otherZone('Pacific/Kiritimati', noon)).toBe('Pacific/Kiritimati');
    expect(otherZone('Nowhere/Town', noon)).toBeNull();
    expect(otherZone(null, noon)).toBeNull();
  });

  it('say the day where it is not today', () => {
    const now = Date.parse('2026-03-02T12:00:00Z');
    expect(whenShort('2026-03-02T11:05:00Z', now, 'en-GB')).toMatch(/^\d\d:\d\d$/);
    expect(whenShort('2026-02-20T11:05:00Z', now, 'en-GB')).toBe('20 Feb');
    expect(whenShort('2025-02-20T11:05:00Z', now, 'en-GB')).toBe('20 Feb 2025');
    expect(whenExact('2026-02-20T11:05:00Z', now, 'en-GB')).toMatch(/^20 Feb, \d\d:\d\d$/);
    expect(whenExact('2026-03-02T11:05:00Z', now, 'en-GB')).toMatch(/^\d\d:\d\d$/);
  });
});
