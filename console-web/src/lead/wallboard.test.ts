import { describe, expect, it } from 'vitest';
import { dayOf, topOf } from './wallboard';

describe('the scale of times', () => {
  it.each([
    ['without any', [], 90, 120],
    ['below the target', [{ p90: 30 }], 90, 120],
    ['below a longer one', [{ p90: 30 }], 300, 330],
    ['above it', [{ p90: 30 }, { p90: 200 }], 90, 240],
  ] as const)('%s ends at half a minute above everything', (_, hours, target, top) => {
    expect(topOf(hours, target)).toBe(top);
  });
});

describe('the day', () => {
  it('begins at the last midnight of the viewer', () => {
    const noon = new Date(2026, 2, 2, 12, 30, 15).getTime();
    expect(dayOf(noon)).toBe(new Date(2026, 2, 2).toISOString());
    expect(dayOf(new Date(2026, 2, 2).getTime())).toBe(dayOf(noon));
  });
});
