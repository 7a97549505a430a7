import { describe, expect, it } from 'vitest';
import { emitPromises, endedBy, publicCode } from './events';
import type { Conversation, Message } from './messages';

const conversation = (id: string, ...promises: [string, string][]) =>
  ({ id, promises: promises.map(([dueAt, state]) => ({ kind: 'EMAIL', dueAt, state })) }) as unknown as Conversation;

function told(before: Conversation | null, now: Conversation): unknown[] {
  const heard: unknown[] = [];
  emitPromises(before, now, (event, data) => heard.push([event, data]));
  return heard;
}

describe('the event promise', () => {
  const first = conversation('c', ['10:00', 'OPEN']);

  it('comes once for each promise', () => {
    expect(told(null, first)).toEqual([['promise', { kind: 'EMAIL', dueAt: '10:00' }]]);
    expect(told(first, first)).toEqual([]);
  });

  it('comes again for another time, not for what has ended', () => {
    expect(told(first, conversation('c', ['10:00', 'REPLACED'], ['11:00', 'OPEN']))).toEqual([['promise', { kind: 'EMAIL', dueAt: '11:00' }]]);
  });

  it('of another conversation is another promise', () => {
    expect(told(first, conversation('d', ['10:00', 'OPEN']))).toHaveLength(1);
  });
});

describe('the event ended', () => {
  const line = (kind: string) => [{ author: 'SYSTEM', kind } as Message];

  it('says who has ended it', () => {
    expect(endedBy('HUMAN', line('ended'))).toBe('customer');
    expect(endedBy('HUMAN', line('closed'))).toBe('person');
    expect(endedBy('AI', line('closed'))).toBe('system');
  });
});

it('the page reads one code for all that stands against a file', () => {
  expect(['FILE_TOO_LARGE', 'TOO_MANY', 'LOST', 'MESSAGE_TOO_LONG', 'IDENTITY_REFUSED', 'UNREACHABLE'].map(publicCode)).toEqual([
    'FILE_REFUSED', 'FILE_REFUSED', 'FILE_REFUSED', 'MESSAGE_TOO_LONG', 'TOKEN_INVALID', 'OFFLINE',
  ]);
});
