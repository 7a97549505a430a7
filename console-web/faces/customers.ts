import { randomUUID } from 'node:crypto';
import type { Colleague } from '../e2e/people';

export interface Opened {
  readonly id: string;
  readonly token: string;
}

/** So many write at the same time. */
const WRITERS = 4;

/** A customer who writes to the shop through the API and waits for a person. */
export async function openWaiting(baton: string, text: string, customer: string | null): Promise<Opened> {
  const token = customer === null ? null : (await post<{ token: string }>(`${baton}/shop/identity`, { customer })).token;
  return post<Opened>(
    `${baton}/api/v1/conversations`,
    { text, locale: 'en', ...(token !== null && { identityToken: token }) },
  );
}

/** The customer is done. */
export async function endChat(baton: string, { id, token }: Opened): Promise<void> {
  await post(`${baton}/api/v1/conversations/${id}/end`, {}, token);
}

/** A long talk: customer and person in turn, a line each, until there are so many messages. */
export async function writeMany(baton: string, person: Colleague, { id, token }: Opened, messages: number): Promise<void> {
  const { lastSeq } = await person.ask<{ lastSeq: number }>('GET', `/desk/conversations/${id}`);
  let next = lastSeq + 1;
  const write = async () => {
    while (next < messages) {
      const at = next;
      next += 1;
      const words = `${'a few words more '.repeat(at % 7)}and this is number ${String(at)}`;
      if (at % 2 === 0) await person.reply(id, words);
      else await post(`${baton}/api/v1/conversations/${id}/messages`, { clientMessageId: randomUUID(), text: words }, token);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  await person.reply(id, `the ${String(messages)}th of them`);
}

async function post<T>(url: string, body: unknown, token?: string): Promise<T> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': randomUUID(),
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`POST ${url}: ${String(answer.status)} ${await answer.text()}`);
  return (await answer.json()) as T;
}
