import { describe, expect, it } from 'vitest';
import { clock, secondsBetween, whenShort } from './times';

describe('times', () => {
  it.each([
    [0, '0:00'],
    [38, '0:38'],
    [161, '2:41'],
    [3729, '1:02:09'],
    [-5, '0:00'],
  ])('%i seconds are shown as %s', (seconds, shown) => {
    expect(clock(seconds)).toBe(shown);
  });

  it('are counted from one instant to another', () => {
    expect(secondsBetween('2026-01-01T10:00:00Z', '2026-01-01T10:01:30Z')).toBe(90);
    expect(secondsBetween('2026-01-01T10:01:30Z', '2026-01-01T10:00:00Z')).toBe(-90);
  });

  it('say the day where it is not today', () => {
    const now = Date.parse('2026-03-02T12:00:00Z');
    expect(whenShort('2026-03-02T11:05:00Z', now, 'en-GB')).toMatch(/^\d\d:\d\d$/);
    expect(whenShort('2026-02-20T11:05:00Z', now, 'en-GB')).toBe('20 Feb');
    expect(whenShort('2025-02-20T11:05:00Z', now, 'en-GB')).toBe('20 Feb 2025');
  });
});
