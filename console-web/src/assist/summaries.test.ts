import { describe, expect, it } from 'vitest';
import { withSummary } from './summaries';

describe('a summary in the notes', () => {
  it('stands below what was typed', () => {
    expect(withSummary('typed\n', 'AI, 11:04\nsum', null)).toBe('typed\n\nAI, 11:04\nsum');
    expect(withSummary('', 'AI, 11:04\nsum', null)).toBe('AI, 11:04\nsum');
  });

  it('takes the place of the one before if nobody has edited that', () => {
    expect(withSummary('a\n\nfirst\n\nb', 'second $&', 'first')).toBe('a\n\nsecond $&\n\nb');
  });

  it('leaves the one before if somebody has', () => {
    expect(withSummary('first, and angry', 'second', 'first of all')).toBe('first, and angry\n\nsecond');
  });
});
