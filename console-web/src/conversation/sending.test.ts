import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { send, takeBack } from './sending';

const sent: string[] = [];

describe('a reply that can be taken back', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('document', { cookie: '' });
    vi.stubGlobal('window', new EventTarget());
    sent.length = 0;
    vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
      sent.push((JSON.parse(body) as { text: string; clientMessageId: string }).text);
      return Promise.resolve(new Response('{}', { status: 200 }));
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const words = (text: string) => ({ text, files: [], visibility: 'PUBLIC' as const });
  const basis = { seenSeq: 3, epoch: 1 };

  it('goes when nobody has taken it back, and not before', async () => {
    const state = send('a', words('hello'), basis, 5000);
    await vi.advanceTimersByTimeAsync(4999);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await state).toBe('sent');
    expect(sent).toEqual(['hello']);
  });

  it('never goes once it was', async () => {
    vi.stubGlobal('crypto', { randomUUID: () => 'key-of-it' });
    const state = send('a', words('too early'), basis, 5000);
    await vi.advanceTimersByTimeAsync(3000);
    takeBack('key-of-it');
    expect(await state).toBe('back');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent).toEqual([]);
  });

  it('goes at once where that is not wanted', async () => {
    expect(await send('a', words('now'), basis)).toBe('sent');
    expect(sent).toEqual(['now']);
  });
});
