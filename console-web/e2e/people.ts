import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';

interface Waiting {
  ticketId: string;
  conversationId: string;
}

export interface Said {
  seq: number;
  author: string;
  text: string;
  kind: string;
}

/** Somebody of the team who works through the API. */
export class Colleague {
  private constructor(
    private readonly baton: string,
    private readonly headers: Record<string, string>,
  ) {}

  static async signIn(baton: string, login: string): Promise<Colleague> {
    const answer = await fetch(`${baton}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ login, password: `${login}-baton` }),
    });
    expect(answer.status).toBe(200);
    const { csrfToken } = (await answer.json()) as { csrfToken: string };
    const cookie = answer.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    return new Colleague(baton, { Cookie: cookie, 'X-XSRF-TOKEN': csrfToken });
  }

  async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${this.baton}/api/v1${path}`, {
      method,
      headers: { ...this.headers, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${String(answer.status)} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  listen(listening = true): Promise<unknown> {
    return this.ask('PUT', '/desk/me/availability', { listening });
  }

  /** Takes this customer, as soon as the ticket stands in the queue. */
  async accept(conversation: string): Promise<void> {
    await expect
      .poll(
        async () => {
          const { waiting } = await this.ask<{ waiting: { waiting: Waiting }[] }>('GET', '/desk/waiting?all=true');
          const ticket = waiting.find((each) => each.waiting.conversationId === conversation)?.waiting.ticketId;
          if (ticket !== undefined) await this.ask('POST', `/desk/tickets/${ticket}/accept`, { overCapacity: true });
          return ticket;
        },
        { timeout: 60_000, interval: 250 },
      )
      .toBeDefined();
  }

  reply(conversation: string, text: string, visibility = 'PUBLIC'): Promise<unknown> {
    return this.ask('POST', `/desk/conversations/${conversation}/messages`, { clientMessageId: randomUUID(), text, visibility });
  }

  transcript(conversation: string): Promise<Said[]> {
    return this.since(conversation, 0);
  }

  /** What was said after this number. */
  async since(conversation: string, seq: number): Promise<Said[]> {
    const page = await this.ask<{ messages: Said[] }>('GET', `/desk/conversations/${conversation}/messages?after=${String(seq)}&limit=500`);
    return page.messages;
  }
}
