import { describe, expect, it } from 'vitest';
import { sayIn } from '../i18n/texts';
import { en } from '../i18n/texts/en';
import { awayWords, stoppedByDesk } from './agents';

const say = sayIn(en, 'en');

describe('being away', () => {
  it.each([
    [null, null],
    ['stopped', null],
    ['Lunch, back 13:30', 'Lunch, back 13:30'],
    ['missed offers', 'two offers missed'],
    ['offline', 'offline'],
  ])('because of %j is told as %j', (reason, words) => {
    expect(awayWords(reason, say)).toBe(words);
  });

  it.each([
    [false, 'missed offers', true],
    [false, 'offline', true],
    [false, 'stopped', false],
    [false, 'Break', false],
    [true, 'missed offers', false],
  ])('listening %s, because of %s: the desk did it is %s', (listening, awayReason, by) => {
    expect(stoppedByDesk({ listening, awayReason })).toBe(by);
  });
});
