import { describe, expect, it } from 'vitest';
import { fill, gaps, namesIn } from './texts';

const WAITING = '{count, plural, one {# customer} other {# customers}} of {queue}';

describe('texts', () => {
  it('fills names in, and leaves what nobody gave', () => {
    expect(fill('Reply to {name}', { name: 'Maya' }, 'en')).toBe('Reply to Maya');
    expect(fill('Reply to {name}', {}, 'en')).toBe('Reply to {name}');
  });

  it('counts in the way of the language', () => {
    expect(fill(WAITING, { count: 1, queue: 'Orders' }, 'en')).toBe('1 customer of Orders');
    expect(fill(WAITING, { count: 1200, queue: 'Orders' }, 'de')).toBe('1.200 customers of Orders');
  });

  it('never reads a value as a text to be filled in', () => {
    expect(fill('{a} {b}', { a: '{b}', b: 'x' }, 'en')).toBe('{b} x');
  });

  it('knows the names of a text', () => {
    expect(namesIn(WAITING)).toEqual(['count', 'queue']);
  });

  it('finds missing keys, unknown keys and other names', () => {
    expect(gaps({ a: 'x', b: '{n}', c: 'x' }, { a: 'y', b: '{m}', d: 'z' })).toEqual([
      'c is missing',
      'd is not in the English catalogue',
      'b has other names to fill in',
    ]);
  });
});
