import { expect, it } from 'vitest';
import { withText } from './draft';

it('the page puts its words into the input, beside what the customer has typed', () => {
  expect(withText('', 'Where is my order?')).toBe('Where is my order?');
  expect(withText('  ', 'Where is my order?')).toBe('Where is my order?');
  expect(withText('I typed this', 'Where is my order?')).toBe('I typed this\nWhere is my order?');
  expect(withText('I typed this\nWhere is my order?', 'Where is my order?')).toBe('I typed this\nWhere is my order?');
});
