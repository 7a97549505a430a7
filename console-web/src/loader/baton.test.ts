import { expect, it } from 'vitest';
import { titleWith } from './baton';

it('the title counts unread messages, whatever the page calls itself by then', () => {
  expect(titleWith(2, 'Shop')).toBe('(2) Shop');
  expect(titleWith(3, '(2) Checkout')).toBe('(3) Checkout');
  expect(titleWith(0, '(3) Checkout')).toBe('Checkout');
});
