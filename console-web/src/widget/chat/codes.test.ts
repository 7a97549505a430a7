import { describe, expect, it } from 'vitest';
import { Refused, Unreachable } from '../../api/refused';
import { codeIn, problemOf } from './codes';

describe('a one-time code', () => {
  it.each(['123456', ' 123 456 ', '123-456', '123\u2013456', '1 2 3 4 5 6\n', '123\u00a0456'])('is read from %j', (typed) => {
    expect(codeIn(typed)).toBe('123456');
  });

  it.each(['', '12345', '1234567', '12345a', 'code'])('is not read from %j', (typed) => {
    expect(codeIn(typed)).toBeNull();
  });

  it('that is wrong says how many tries are left', () => {
    expect(problemOf(new Refused('CODE_WRONG', 422, '', { triesLeft: 3 }))).toEqual({ problem: 'WRONG', left: 3 });
    expect(problemOf(new Refused('CODE_SPENT', 409, '')).problem).toBe('SPENT');
    expect(problemOf(new Unreachable()).problem).toBe('AWAY');
  });
});
