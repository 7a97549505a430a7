import { describe, expect, it } from 'vitest';
import { isQuiet, loudness, noticesIn, STANDARD, type Notices } from './notices';

const at = (hours: number, minutes = 0) => new Date(2026, 2, 2, hours, minutes);
const quiet = (from: string, to: string): Notices => ({ ...STANDARD, quiet: { from, to } });

describe('notices', () => {
  it.each([
    ['22:00', '06:00', 23, true],
    ['22:00', '06:00', 5, true],
    ['22:00', '06:00', 6, false],
    ['22:00', '06:00', 12, false],
    ['12:00', '13:00', 12, true],
    ['12:00', '13:00', 13, false],
  ])('are quiet from %s to %s: at %i is %s', (from, to, hour, silent) => {
    expect(isQuiet(quiet(from, to), at(hour))).toBe(silent);
    expect(loudness(quiet(from, to), 'offer', at(hour))).toBe(silent ? 0 : 0.6);
  });

  it('are as loud as their own row says', () => {
    const rows = { ...STANDARD.rows, offer: { sound: true, desktop: true, volume: 100 }, message: { sound: false, desktop: true, volume: 100 } };
    expect(loudness({ rows, quiet: null }, 'offer', at(9))).toBe(1);
    expect(loudness({ rows, quiet: null }, 'message', at(9))).toBe(0);
    expect(loudness({ rows, quiet: null }, 'lease', at(9))).toBe(0.6);
  });

  it('are as usual where nothing, or nonsense, was kept', () => {
    expect(noticesIn(null)).toEqual(STANDARD);
    expect(noticesIn('{"rows":')).toEqual(STANDARD);
    expect(noticesIn('{"quiet":{"from":"late","to":"06:00"}}')).toEqual(STANDARD);
    expect(noticesIn('{"rows":{"offer":{"volume":10}}}').rows.offer).toEqual({ sound: true, desktop: true, volume: 10 });
  });
});
