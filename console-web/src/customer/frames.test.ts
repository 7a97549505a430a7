import { describe, expect, it } from 'vitest';
import { frameAddress } from './frames';

const fields = { case: '1001', ticket: '5001', customer: 'a b&c', locale: 'en' };
const own = 'https://desk.example.com';

describe('the address of a panel', () => {
  it('holds only fields that it names, encoded', () => {
    expect(frameAddress('https://crm.example.com/c/{customer}?t={ticket}', fields, own)).toBe('https://crm.example.com/c/a%20b%26c?t=5001');
  });

  it('leaves unknown fields empty', () => {
    expect(frameAddress('https://crm.example.com/?x={email}', fields, own)).toBe('https://crm.example.com/?x=');
  });

  it.each(['http://crm.example.com/', 'javascript:alert(1)', 'data:text/html,x', 'https://desk.example.com/x', 'nonsense'])(
    'is refused: %s',
    (template) => {
      expect(frameAddress(template, fields, own)).toBeNull();
    },
  );
});
