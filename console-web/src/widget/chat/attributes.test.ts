import { describe, expect, it } from 'vitest';
import { attributesIn } from './attributes';

describe('attributes of the page', () => {
  it('become texts', () => {
    expect(attributesIn({ plan: 'gold', items: 3, trial: false, cart: { total: 42 }, none: null })).toEqual({
      plan: 'gold',
      items: '3',
      trial: 'false',
      cart: '{"total":42}',
    });
  });

  it.each([
    ['no object', 'gold'],
    ['a list', ['gold']],
    ['nothing', null],
    ['a name that is none', { ' ': 1 }],
    ['more than 50', Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`a${String(n)}`, 1]))],
    ['more than 2 kB', { a: 'ä'.repeat(1100) }],
  ])('are refused if they are %s', (_, given) => {
    expect(attributesIn(given)).toBeNull();
  });
});
