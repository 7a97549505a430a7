import { describe, expect, it } from 'vitest';
import { knownNow, leaseCalls, newElsewhere } from './calls';
import type { Mine } from './engagements';

const mine = (conversationId: string, unanswered: number) => ({ engagement: { conversationId, unanswered } }) as Mine;

describe('news elsewhere', () => {
  const held = [mine('a', 2), mine('b', 1), mine('c', 3)];

  it('counts what is new, and in how many engagements', () => {
    expect(newElsewhere(new Map([['a', 1], ['c', 1]]), held, null)).toEqual({ messages: 4, engagements: 3 });
  });

  it('leaves out the open conversation and what has been answered', () => {
    expect(newElsewhere(new Map([['a', 2], ['b', 4]]), held, 'c')).toEqual({ messages: 0, engagements: 0 });
  });
});

describe('what is known', () => {
  it('is told again when it was answered and comes anew', () => {
    const known = knownNow(new Map([['a', 2]]), [mine('a', 0)], null);
    expect(newElsewhere(known, [mine('a', 1)], null)).toEqual({ messages: 1, engagements: 1 });
  });

  it('is what stood in the open conversation, once another is opened', () => {
    const known = knownNow(new Map(), [mine('a', 2)], 'a');
    expect(newElsewhere(known, [mine('a', 2)], 'b')).toEqual({ messages: 0, engagements: 0 });
  });

  it('is the same while nothing was answered or read', () => {
    const known = new Map([['a', 1]]);
    expect(knownNow(known, [mine('a', 1), mine('b', 3)], null)).toBe(known);
  });
});

describe('a lease', () => {
  const lease = { leaseWarnsAt: '2026-03-02T10:05:00Z', leaseEndsAt: '2026-03-02T10:08:00Z' };

  it.each([
    ['10:04:59', 0],
    ['10:05:00', 1],
    ['10:05:59', 1],
    ['10:06:00', 2],
    ['10:07:30', 3],
    ['10:09:00', 3],
  ])('has called by %s %i times', (time, calls) => {
    expect(leaseCalls(lease, Date.parse(`2026-03-02T${time}Z`))).toBe(calls);
  });

  it('does not call where nobody waits', () => {
    expect(leaseCalls({ leaseWarnsAt: null, leaseEndsAt: null }, Date.now())).toBe(0);
  });
});
