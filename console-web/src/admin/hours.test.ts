import { describe, expect, it } from 'vitest';
import { holidaysIn, holidaysShown, intervalsIn, intervalsShown, isAlways, stretchesOf, WEEK } from './hours';

describe('hours', () => {
  it.each([
    ['', []],
    ['09:00-17:00', [['09:00', '17:00']]],
    ['9:00 - 12:00, 13:00–18:00', [['09:00', '12:00'], ['13:00', '18:00']]],
  ])('"%s" are read', (text, pairs) => {
    expect(intervalsIn(text)).toEqual(pairs);
  });

  it.each(['nine to five', '09:00', '09:00-12:00; 13:00-18:00'])('"%s" is refused', (text) => {
    expect(intervalsIn(text)).toBeNull();
  });

  it('come back as they were shown', () => {
    const pairs = [['09:00', '12:00'], ['13:00', '18:00']];
    expect(intervalsIn(intervalsShown(pairs))).toEqual(pairs);
  });
});

describe('a week', () => {
  const [office, half] = [[['09:00', '17:00']], [['10:00', '14:00']]];

  it('is told by stretches of the same hours, which end at a closed day', () => {
    const weekly = { MONDAY: office, TUESDAY: office, THURSDAY: office, FRIDAY: half, SUNDAY: [] };
    expect(stretchesOf({ weekly })).toEqual([
      { from: 'MONDAY', to: 'TUESDAY', intervals: '09:00-17:00' },
      { from: 'THURSDAY', to: 'THURSDAY', intervals: '09:00-17:00' },
      { from: 'FRIDAY', to: 'FRIDAY', intervals: '10:00-14:00' },
    ]);
  });

  it('is open at all times only if every day is', () => {
    const all = Object.fromEntries(WEEK.map((day) => [day, [['00:00', '00:00']]]));
    expect(isAlways({ weekly: all })).toBe(true);
    expect(isAlways({ weekly: { ...all, SUNDAY: office } })).toBe(false);
    expect(isAlways({ weekly: {} })).toBe(false);
  });
});

describe('holidays', () => {
  it('come back as they were shown', () => {
    const days = [
      { date: '2026-12-25', name: 'Christmas', yearly: true, hours: [] },
      { date: '2026-12-24', name: 'Christmas Eve', yearly: false, hours: [['09:00', '12:00']] },
    ];
    expect(holidaysIn(holidaysShown(days))).toEqual(days);
  });

  it('are refused where a line says no day', () => {
    expect(holidaysIn('Christmas')).toBeNull();
    expect(holidaysIn('2026-12-25 Christmas (all day)')).toBeNull();
  });
});
