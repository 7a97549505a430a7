import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFolded, keepWidths, keptFolded, keptWidths, LIMITS, nextOf, within } from './widths';

describe('the width of a pane', () => {
  const kept = new Map<string, string>();
  beforeEach(() => {
    kept.clear();
    vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => kept.set(key, text) });
  });

  it('stays within its limits', () => {
    expect(within('side', 20)).toBe(LIMITS.side.least);
    expect(within('side', 2000)).toBe(LIMITS.side.most);
    expect(within('context', 300.4)).toBe(300);
  });

  it('goes round by presses alone, and comes back to the usual one', () => {
    const wide = nextOf('context', LIMITS.context.usual);
    expect(wide).toBeGreaterThan(LIMITS.context.usual);
    const narrow = nextOf('context', wide);
    expect(narrow).toBe(LIMITS.context.least);
    expect(nextOf('context', narrow)).toBe(LIMITS.context.usual);
  });

  it("is nothing where a person has folded it, each for themselves", () => {
    keepFolded('sam', { side: true, context: false });
    expect(keptFolded('sam')).toEqual({ side: true, context: false });
    expect(keptFolded('lena')).toEqual({ side: false, context: false });
    keepFolded('sam', { side: false, context: false });
    expect(keptFolded('sam')).toEqual({ side: false, context: false });
  });

  it("is each person's own", () => {
    keepWidths('sam', { side: 240 });
    expect(keptWidths('sam')).toEqual({ side: 240 });
    expect(keptWidths('lena')).toEqual({});
    kept.set('baton.panes.sam', '{"side":"wide","context":9999}');
    expect(keptWidths('sam')).toEqual({ context: LIMITS.context.most });
    kept.set('baton.panes.sam', 'nonsense');
    expect(keptWidths('sam')).toEqual({});
  });
});
