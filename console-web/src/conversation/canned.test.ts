import { describe, expect, it } from 'vitest';
import { filled, found, type CannedReply } from './canned';

const known = { customerName: 'Maya Rosen', customerEmail: null, agentName: 'Sam Okafor', orderNumber: 'FH-1', orderTotal: '$42.00' };
const reply = (key: string, title: string, locale: string): CannedReply => ({ key, title, locale, body: '' });

describe('a canned reply', () => {
  it('names the people and the order', () => {
    expect(filled('Hello {customer.firstName}, {agent.name} here, about {order.number}', known)).toBe('Hello Maya, Sam here, about FH-1');
  });

  it('shows the agent what is not known', () => {
    expect(filled('on its way to {customer.email} {weather}', known)).toBe('on its way to [customer.email] [weather]');
  });

  it('does not read a name as a placeholder', () => {
    expect(filled('{customer.name}', { ...known, customerName: '{agent.name}' })).toBe('{agent.name}');
  });

  it('is found by title or key, in the customer’s language first', () => {
    const all = [reply('hello', 'Greeting', 'en'), reply('hallo', 'Greeting, German', 'de'), reply('bye', 'Closing', 'en')];
    expect(found(all, 'greet', 'de').map((r) => r.key)).toEqual(['hallo', 'hello']);
    expect(found(all, 'BYE', 'de').map((r) => r.key)).toEqual(['bye']);
  });
});
