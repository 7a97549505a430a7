import { describe, expect, it } from 'vitest';
import { grouped, reached, readable, TICK, type Tried } from './meters';

const tried = (value: string, threshold: string, result: Tried['result'] = 'NOT_FIRED'): Tried => ({
  trigger: 'T', reason: 'ORDER_VALUE', result, value, threshold, standing: null,
});

describe('a meter', () => {
  it('stands before the tick as long as it has not fired, even at the limit', () => {
    expect(reached(tried('75.00 USD', 'over 75.00 USD'))).toBeLessThan(TICK);
    expect(reached(tried('75.01 USD', 'over 75.00 USD', 'FIRED'))).toBeGreaterThan(TICK);
  });

  it('grows towards the limit', () => {
    expect(reached(tried('37.50 USD', 'over 75.00 USD'))).toBeCloseTo(0.4);
    expect(reached(tried('1,200.00 USD', 'over 2,400.00 USD'))).toBeCloseTo(0.4);
  });

  it('of "below" grows as the value falls', () => {
    const high = reached(tried('0.90', 'below 0.55')) ?? 0;
    const low = reached(tried('0.60', 'below 0.55')) ?? 0;
    expect(low).toBeGreaterThan(high);
  });

  it('is not drawn for words', () => {
    expect(reached(tried('nothing', 'any mention'))).toBeNull();
  });
});

describe('the groups of a trace', () => {
  it('hold every trigger once', () => {
    const trace = [
      tried('burning', 'any mention', 'FIRED'), tried('74.00', 'over 75.00'), tried('1.00', 'over 75.00'),
      tried('none', 'any'), tried('not known', 'more than 2', 'NOT_KNOWN'), tried('-', '-', 'OFF'), tried('-', '-', 'NOT_ASKED'),
    ];
    const groups = grouped(trace);
    expect([groups.fired, groups.near, groups.far, groups.unknown, groups.notAsked].map((g) => g.length)).toEqual([1, 1, 2, 1, 2]);
  });
});

describe('a value', () => {
  it('is read with two decimals, but for one that would then stand at its limit', () => {
    expect(readable(tried('0.9436933964643838', 'below 0.55, twice'))).toBe('0.94');
    expect(readable(tried('0.5486', 'below 0.55', 'FIRED'))).toBe('0.5486');
    expect(readable(tried('75.01 USD', 'over 75.00 USD'))).toBe('75.01 USD');
  });
});
