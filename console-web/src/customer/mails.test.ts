import { describe, expect, it } from 'vitest';
import { becauseOf, endOf, kindOf } from './mails';

describe('a mail', () => {
  it('that has failed once is being tried, not merely due', () => {
    expect(endOf({ state: 'DUE', attempts: 0 })).toBe('DUE');
    expect(endOf({ state: 'DUE', attempts: 2 })).toBe('TRYING');
    expect(endOf({ state: 'REFUSED', attempts: 2 })).toBe('REFUSED');
  });

  it('is refused by us, by the road or by the server', () => {
    expect(['ADDRESS_INVALID', 'BOUNCED', 'GAVE_UP', 'SMTP_550', null].map(becauseOf)).toEqual(['ADDRESS', 'BOUNCED', 'GAVE_UP', 'SERVER', 'SERVER']);
  });

  it('of a kind that is not known is shown all the same', () => {
    expect(kindOf('ONE_TIME_CODE')).toBe('OTHER');
  });
});
