import { describe, expect, it } from 'vitest';
import { hintIn, toldBy } from './hints';

describe('a hint', () => {
  it('of an offer rings, and moves the list of those who wait', () => {
    expect(toldBy({ kind: 'offer', id: 'o' })).toEqual([['offers'], ['waiting']]);
  });

  it('of a conversation reads that one again, not all of them', () => {
    expect(toldBy({ kind: 'conversation', id: 'c' })).toContainEqual(['conversation', 'c']);
    expect(toldBy({ kind: 'conversation', id: 'c' })).toContainEqual(['passkey', 'c']);
    expect(toldBy({ kind: 'conversation', id: 'c' })).toContainEqual(['customer', 'c']);
    expect(toldBy({ kind: 'message', id: 'c' })).not.toContainEqual(['conversation', 'c']);
  });

  it('of a kind that is not known changes nothing', () => {
    expect(toldBy({ kind: 'weather', id: 'c' })).toEqual([]);
  });

  it.each([null, 3, 'x', {}, { kind: 'offer' }])('is not found in %j', (data) => {
    expect(hintIn(data)).toBeNull();
  });
});
