import { describe, expect, it } from 'vitest';
import { outcomeOf } from './passkeys';

const said = (...answers: boolean[]) => answers.map((matches, n) => ({ matches, agentName: 'Sam', at: `2026-03-02T12:00:0${String(n)}Z` }));

describe('the outcome of a Shared Passkey', () => {
  it.each([
    [said(), 'open'],
    [said(true), 'matched'],
    [said(false), 'failed'],
    [said(false, true), 'matched'],
    [said(false, false), 'suspicious'],
    [said(true, false), 'failed'],
    [said(false, true, false), 'suspicious'],
    [said(false, false, true), 'matched'],
  ] as const)('of %j is %s', (checks, outcome) => {
    expect(outcomeOf(checks)).toBe(outcome);
  });
});
