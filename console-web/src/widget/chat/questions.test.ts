import { describe, expect, it } from 'vitest';
import { answersIn, foundIn, isBefore, open, problemOf, saysWhere, type Question } from './questions';

const question = (key: string, kind: Question['kind'], required = false): Question => ({
  key, kind, required, words: `${key}?`, choices: kind === 'CHOICE' ? [{ key: 'size', words: 'A size' }] : [],
});
const ORDER = question('order number', 'ORDER_NUMBER', true);
const MAIL = question('mail', 'EMAIL');
const TOPIC = question('topic', 'CHOICE', true);
const ALL = [ORDER, MAIL, TOPIC];

describe('an answer', () => {
  it.each([
    [ORDER, '', 'missing'],
    [MAIL, '  ', null],
    [ORDER, 'FH-10234', null],
    [ORDER, 'the blue one', 'order'],
    [MAIL, 'maya@example', 'email'],
    [MAIL, ' maya@example.org ', null],
    [question('call', 'PHONE'), 'call me', 'phone'],
    [question('call', 'PHONE'), '+43 (1) 234', null],
    [TOPIC, 'size', null],
    [TOPIC, 'A size', 'choice'],
    [question('note', 'TEXT'), '😀'.repeat(200), null],
    [question('note', 'TEXT'), '😀'.repeat(201), 'long'],
  ])('to %o that says %s: %s', (asked, answer, problem) => {
    expect(problemOf(asked, answer)).toBe(problem);
  });

  it.each([
    [ORDER, 'where is FH-10234 please', 'FH-10234'],
    [ORDER, 'I paid 10234', ''],
    [MAIL, 'write to maya@example.org, please', 'maya@example.org'],
    [TOPIC, 'size', ''],
  ])('to %o is found in "%s"', (asked, said, found) => {
    expect(foundIn(asked, said)).toBe(found);
  });
});

describe('what is asked', () => {
  const keys = (typed: Record<string, string>, said: string, before: Record<string, string>) => open(ALL, typed, said, before).map((one) => one.key);

  it('is neither what was just written nor what an earlier chat was told', () => {
    expect(keys({}, '', {})).toEqual(['order number', 'mail', 'topic']);
    expect(keys({}, 'about FH-10234', {})).toEqual(['mail', 'topic']);
    expect(keys({}, '', { mail: 'maya@example.org', topic: 'gone' })).toEqual(['order number', 'topic']);
  });

  it('stays while somebody types it', () => {
    expect(keys({ 'order number': 'FH' }, 'about FH-10234', {})).toContain('order number');
    expect(keys({ mail: '' }, '', { mail: 'maya@example.org' })).toContain('mail');
  });

  it('goes along as typed, as written, or as told before; nothing that is wrong does', () => {
    expect(answersIn(ALL, { mail: ' x@y.org ', topic: 'gone' }, 'FH-10234', { mail: 'old@y.org', other: 'x' })).toEqual({
      'order number': 'FH-10234',
      mail: 'x@y.org',
    });
    expect(answersIn(ALL, {}, '', { mail: 'old@y.org' })).toEqual({ mail: 'old@y.org' });
    expect(answersIn(ALL, { mail: '' }, '', { mail: 'old@y.org' })).toEqual({});
  });

  it('is asked before the first word alone', () => {
    const silent = { conversation: null, messages: [], outgoing: [] };
    expect(isBefore(silent)).toBe(true);
    expect(isBefore({ ...silent, outgoing: [{ key: 'a', text: 'hi', madeAt: '', state: 'sending' }] })).toBe(false);
    expect(isBefore({ ...silent, conversation: { control: 'WAITING_FOR_HUMAN' } as never })).toBe(false);
  });

  it('tells whether the customer can be reached', () => {
    const asked = { version: 1, questions: ALL };
    expect(saysWhere({ asked, answers: { mail: 'x@y.org' }, before: {} })).toBe(true);
    expect(saysWhere({ asked, answers: { mail: 'x' }, before: {} })).toBe(false);
    expect(saysWhere({ asked: null, answers: { mail: 'x@y.org' }, before: {} })).toBe(false);
  });
});
