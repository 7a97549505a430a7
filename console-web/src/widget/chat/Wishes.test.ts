import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Keep } from '../keep';
import { BEGINNING, Told, type ChatState } from './state';
import { Wishes } from './Wishes';

describe('the wish for a person', () => {
  const keys: (string | null)[] = [];
  const heard: unknown[] = [];
  let answers: (Response | null)[] = [];
  let state: Told<ChatState>;
  let keep: Keep;
  let wishes: Wishes;

  beforeEach(() => {
    keys.length = heard.length = 0;
    vi.useFakeTimers();
    vi.stubGlobal('window', { addEventListener: () => undefined });
    vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
      keys.push(new Headers(init.headers).get('Idempotency-Key'));
      const answer = answers.shift();
      return answer ? Promise.resolve(answer) : Promise.reject(new TypeError('no connection'));
    });
    state = new Told<ChatState>(BEGINNING);
    keep = new Keep('shop', 'none', () => undefined);
    wishes = new Wishes(state, keep, {
      conversation: () => Promise.resolve({ id: 'c', token: 't' }),
      know: (conversation) => state.change({ conversation }),
      lost: () => heard.push('lost'),
      emit: (event, data) => heard.push([event, data]),
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  const granted = () => Response.json({ conversation: { control: 'WAITING_FOR_HUMAN' } });
  const refused = (status: number, code: string, headers = {}) => Response.json({ code }, { status, headers });

  it('is kept without a connection, and goes with the same key when there is one', async () => {
    answers = [null, refused(503, 'ENGINE_AWAY'), granted()];
    const taken = wishes.talkToPerson();
    await vi.advanceTimersByTimeAsync(0);
    expect(state.get().asking).toBe(true);
    expect(keep.all.wanted).not.toBe('');
    await vi.advanceTimersByTimeAsync(4_000);
    await taken;
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(state.get()).toMatchObject({ asking: false, conversation: { control: 'WAITING_FOR_HUMAN' } });
    expect(keep.all.wanted).toBe('');
  });

  it('waits as long as a limit says, and tells the page', async () => {
    answers = [refused(429, 'RATE_LIMITED', { 'Retry-After': '30' }), granted()];
    const taken = wishes.talkToPerson();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(heard).toEqual([['error', expect.objectContaining({ code: 'RATE_LIMITED', retryAfter: 30 })]]);
    expect(keys).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    await taken;
  });

  it('begins the next conversation where this one can go on no more', async () => {
    answers = [refused(409, 'REOPEN_WINDOW_PASSED'), granted()];
    await wishes.talkToPerson();
    expect(heard).toEqual(['lost']);
  });

  it('that is refused says so, and is not tried again', async () => {
    answers = [refused(403, 'NOT_ALLOWED')];
    await expect(wishes.talkToPerson()).rejects.toThrow('NOT_ALLOWED');
    expect(state.get()).toMatchObject({ asking: false, trouble: 'NOT_ALLOWED' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(keys).toHaveLength(1);
  });

  it('of who has signed out is of nobody', async () => {
    answers = [null];
    const taken = wishes.talkToPerson();
    const over = expect(taken).rejects.toThrow('FORGOTTEN');
    await vi.advanceTimersByTimeAsync(0);
    wishes.forget();
    await over;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(keys).toHaveLength(1);
  });

  it('another press that comes to nothing says so', async () => {
    answers = [null, refused(409, 'NOT_WAITING')];
    await expect(wishes.end()).rejects.toThrow();
    expect(state.get().trouble).toBe('OFFLINE');
    await expect(wishes.goOnWithAssistant()).rejects.toThrow();
    expect(state.get().trouble).toBe('NOT_WAITING');
  });
});
