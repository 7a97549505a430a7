import { describe, expect, it } from 'vitest';
import { answeredHere, endingOf } from './ending';
import type { Offer } from './offers';

const offer = { id: 'one', kind: 'ticket', expiresAt: '2026-03-02T10:00:30Z' } as unknown as Offer;
const at = (second: number) => Date.parse('2026-03-02T10:00:00Z') + second * 1000;
const held = (agentName: string, mine = false) => ({ control: 'HUMAN', mine, agentName });

describe('an offer that is gone', () => {
  it.each([
    [12, null, 'withdrawn'],
    [12, { control: 'WAITING_FOR_HUMAN', mine: false }, 'withdrawn'],
    [12, held('Ines'), { takenBy: 'Ines' }],
    [12, held('Sam', true), 'answered'],
    [30, null, 'timedOut'],
    [29.5, { control: 'WAITING_FOR_HUMAN', mine: false }, 'timedOut'],
  ] as const)('after %s s, held by %j: %j', (second, holder, ending) => {
    expect(endingOf(offer, at(second), holder)).toEqual(ending);
  });

  it('of a colleague who keeps the customer was withdrawn', () => {
    expect(endingOf({ ...offer, kind: 'transfer' }, at(12), held('Ines'))).toBe('withdrawn');
  });

  it('is nothing to be told of once it was answered here', () => {
    answeredHere('two');
    expect(endingOf({ ...offer, id: 'two' }, at(40), null)).toBe('answered');
  });
});
