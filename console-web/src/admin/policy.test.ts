import { describe, expect, it } from 'vitest';
import { changed, hoursIn, moved, type Policy, type Trigger } from './policy';

const trigger = (kind: Trigger['kind']): Trigger => ({ kind, route: { urgency: 'HIGH', queue: 'care', enabled: true } });
const policy: Policy = { triggers: [trigger('HEALTH_SAFETY'), trigger('ORDER_VALUE'), trigger('LOOP')], wordings: {}, texts: { a: 1 } };
const kinds = (p: Policy) => p.triggers.map((t) => t.kind);

describe('a policy', () => {
  it('is changed in one trigger; the rest of it stays', () => {
    const after = changed(policy, 1, { over: 60 });
    expect(after.triggers[1]).toEqual({ ...policy.triggers[1], over: 60 });
    expect(after.triggers[0]).toBe(policy.triggers[0]);
    expect(after['texts']).toBe(policy['texts']);
  });

  it.each([
    ['PT72H', 72],
    ['PT1H30M', 2],
    ['PT20S', 1],
    [null, null],
    ['three days', null],
  ])('keeps a passkey of %s for %s hours', (duration, hours) => {
    expect(hoursIn(duration)).toBe(hours);
  });

  it.each([
    [1, -1, ['ORDER_VALUE', 'HEALTH_SAFETY', 'LOOP']],
    [1, 1, ['HEALTH_SAFETY', 'LOOP', 'ORDER_VALUE']],
    [0, -1, ['HEALTH_SAFETY', 'ORDER_VALUE', 'LOOP']],
    [2, 1, ['HEALTH_SAFETY', 'ORDER_VALUE', 'LOOP']],
  ] as const)('moves trigger %i by %i', (at, step, order) => {
    expect(kinds(moved(policy, at, step))).toEqual(order);
  });
});
