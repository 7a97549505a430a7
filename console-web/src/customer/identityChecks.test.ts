import { describe, expect, it } from 'vitest';
import { offOf } from './identityChecks';

const HERE = { mine: true, control: 'HUMAN' } as const;

describe('a code', () => {
  it('is asked for by who answers, where it can be sent', () => {
    expect(offOf(HERE, null)).toBeNull();
  });

  it.each([
    [{ mine: false, control: 'HUMAN' }, null, 'off.otherAnswers'],
    [{ mine: false, control: 'AI' }, null, 'off.noPerson'],
    [{ mine: true, control: 'CLOSED' }, null, 'off.closed'],
    [HERE, 'NO_ADDRESS', 'identity.off.noAddress'],
    [HERE, 'MAIL_OFF', 'identity.off.mail'],
    [HERE, 'RATE_LIMITED', 'identity.off.often'],
  ] as const)('is not asked for: %j %s', (standing, hindrance, reason) => {
    expect(offOf(standing, hindrance)).toBe(reason);
  });
});
