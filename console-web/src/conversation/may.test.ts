import { describe, expect, it } from 'vitest';
import type { Right } from '../session/session';
import { mayEditNotes, mayPassOn, mayReply, mayTakeOver, type Standing } from './may';

const AGENT: Right[] = ['USE_DESK', 'READ_CONVERSATIONS', 'ANSWER', 'TAKE_OVER'];
const LEAD: Right[] = [...AGENT, 'REASSIGN'];
const standing = (control: Standing['control'], mine: boolean, rights = AGENT): Standing => ({ control, mine, rights });

describe('who may', () => {
  it.each([
    ['HUMAN', true, null],
    ['HUMAN', false, 'off.otherAnswers'],
    ['AI', false, 'off.aiAnswers'],
    ['WAITING_FOR_HUMAN', false, 'off.nobodyYet'],
    ['CLOSED', false, 'off.closed'],
  ] as const)('reply under %s (mine: %s): %s', (control, mine, off) => {
    expect(mayReply(standing(control, mine))).toBe(off);
  });

  it.each([
    ['AI', false, null],
    ['WAITING_FOR_HUMAN', false, null],
    ['HUMAN', true, 'off.alreadyYours'],
    ['HUMAN', false, 'off.otherAnswers'],
    ['CLOSED', false, 'off.closed'],
  ] as const)('take over under %s (mine: %s): %s', (control, mine, off) => {
    expect(mayTakeOver(standing(control, mine))).toBe(off);
  });

  it('a lead passes on what others hold, an agent only the own', () => {
    expect(mayPassOn(standing('HUMAN', false))).toBe('off.otherAnswers');
    expect(mayPassOn(standing('HUMAN', false, LEAD))).toBeNull();
    expect(mayPassOn(standing('HUMAN', true))).toBeNull();
    expect(mayPassOn(standing('WAITING_FOR_HUMAN', false, LEAD))).toBe('off.noPerson');
  });

  it('notes need a ticket', () => {
    expect(mayEditNotes({ ...standing('AI', false, LEAD), hasTicket: false })).toBe('off.noTicket');
    expect(mayEditNotes({ ...standing('HUMAN', true), hasTicket: true })).toBeNull();
  });
});
