import { describe, expect, it } from 'vitest';
import { choicesIn, keyOf, NEW_QUESTION, shifted, withNewSet, type Choice } from './questions';

describe('the questions of a policy', () => {
  it('get a set whose name nobody has', () => {
    const two = withNewSet(withNewSet([], 'Questions'), 'Questions');
    expect(two.map((set) => set.name)).toEqual(['Questions', 'Questions 2']);
    expect(two[1]?.questions).toEqual([NEW_QUESTION]);
  });

  it.each([
    ['Größe & Farbe', 'gro e farbe'],
    ['Wrong size', 'wrong size'],
    ['?', 'choice'],
  ])('make of %s the key %s', (words, key) => {
    expect(keyOf(words)).toBe(key);
  });

  it.each([
    [0, 1, ['b', 'a', 'c']],
    [2, 1, ['a', 'b', 'c']],
    [2, -1, ['a', 'c', 'b']],
  ] as const)('move %i by %i', (at, step, order) => {
    expect(shifted(['a', 'b', 'c'], at, step)).toEqual(order);
  });
});

describe('the choices of a question', () => {
  const size: Choice = { key: 'size', words: { en: 'The size', de: 'Die Größe' } };
  const colour: Choice = { key: 'colour', words: { en: 'The colour', de: 'Die Farbe' } };

  it('are made of lines, each with a key of its own', () => {
    expect(choicesIn([], 'en', 'Size\n\n size ')).toEqual([
      { key: 'size', words: { en: 'Size' } },
      { key: 'size 2', words: { en: 'size' } },
    ]);
  });

  it('keep keys and other languages by place', () => {
    expect(choicesIn([size, colour], 'en', 'How big\nWhich colour')).toEqual([
      { key: 'size', words: { en: 'How big', de: 'Die Größe' } },
      { key: 'colour', words: { en: 'Which colour', de: 'Die Farbe' } },
    ]);
  });

  it('lose what no language has words for', () => {
    const shorter = choicesIn([size, colour], 'en', 'The size');
    expect(shorter).toEqual([size, { key: 'colour', words: { de: 'Die Farbe' } }]);
    expect(choicesIn(shorter, 'de', 'Die Größe')).toEqual([size]);
  });
});
