import { describe, expect, it } from 'vitest';
import { stateOf } from './figures';

const agent = (listening: boolean, present: boolean, load: number) => ({ listening, present, load, capacity: 2 });

describe('an agent', () => {
  it.each([
    ['away', agent(false, true, 0)],
    ['noConsole', agent(true, false, 0)],
    ['free', agent(true, true, 0)],
    ['engaged', agent(true, true, 1)],
    ['full', agent(true, true, 2)],
    ['full', agent(true, true, 3)],
  ] as const)('is %s', (state, who) => {
    expect(stateOf(who)).toBe(state);
  });
});
