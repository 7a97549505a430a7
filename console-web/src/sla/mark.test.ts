import { describe, expect, it } from 'vitest';
import { markOf, nextClock, type Clock } from './mark';

const NOON = Date.parse('2026-03-02T12:00:00Z');
const at = (seconds: number) => new Date(NOON + seconds * 1000).toISOString();
const clock = (changed: Partial<Clock>): Clock => ({
  conversationId: 'c',
  episode: 1,
  metric: 'TIME_TO_HUMAN',
  status: 'RUNNING',
  urgency: 'HIGH',
  targetSeconds: 90,
  startedAt: at(-30),
  warnAt: at(42),
  dueAt: at(60),
  endedAt: null,
  ...changed,
});

describe('the mark of a clock', () => {
  it.each([
    ['on track before the warning', {}, { kind: 'ontrack', left: 60 }],
    ['at risk from the warning on', { warnAt: at(0) }, { kind: 'risk', left: 60 }],
    ['breached when it is due, before the server has said so', { dueAt: at(0) }, { kind: 'breached', over: 0 }],
    ['breached, and by how much', { status: 'BREACHED', dueAt: at(-8) }, { kind: 'breached', over: 8 }],
    ['paused', { status: 'PAUSED', dueAt: null, warnAt: null }, { kind: 'paused' }],
    ['nothing once it was met', { status: 'MET' }, null],
  ] as const)('is %s', (_, changed, mark) => {
    expect(markOf(clock(changed), NOON)).toEqual(mark);
  });

  it('is nothing without a clock', () => {
    expect(markOf(null, NOON)).toBeNull();
  });
});

describe('the clock that matters next', () => {
  it('is the earliest that runs, never the resolution', () => {
    const resolution = clock({ metric: 'RESOLUTION', dueAt: at(10) });
    const reply = clock({ metric: 'NEXT_RESPONSE', dueAt: at(50) });
    const paused = clock({ status: 'PAUSED', dueAt: null });
    expect(nextClock([resolution, clock({}), paused, reply])).toBe(reply);
    expect(nextClock([resolution, paused])).toBe(paused);
    expect(nextClock([resolution])).toBeNull();
  });
});
