import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Keep } from '../keep';
import { PreChatForm } from './PreChatForm';
import { BEGINNING, Told, type ChatState, type Site } from './state';

const OWN = { id: 'c1', token: 't' };
const asked = { version: 3, questions: [{ key: 'order number', kind: 'ORDER_NUMBER' as const, required: true, words: 'Order', choices: [] }] };

describe('what is asked before the chat', () => {
  const posts: { path: string; body: unknown }[] = [];
  let status = 200;
  let state: Told<ChatState>;
  let keep: Keep;
  let form: PreChatForm;

  beforeEach(() => {
    posts.length = 0;
    status = 200;
    vi.stubGlobal('window', { addEventListener: () => undefined });
    vi.stubGlobal('document', { cookie: '' });
    vi.stubGlobal('fetch', (path: string, init: { body: string }) => {
      posts.push({ path, body: JSON.parse(init.body) });
      const answer = status === 200 ? asked : { code: status === 400 ? 'INVALID_INPUT' : 'STORE_AWAY' };
      return Promise.resolve(new Response(JSON.stringify(answer), { status }));
    });
    state = new Told<ChatState>({ ...BEGINNING, site: { asks: true } as Site });
    keep = new Keep('shop', 'none', () => undefined);
    form = new PreChatForm(state, keep, () => ({ siteKey: 'shop', category: 'order', token: 'jwt', known: ['plan'] }), () => undefined);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is read with all that is known, none of it in the address', async () => {
    form.soon();
    await expect.poll(() => state.get().asked).toEqual(asked);
    expect(posts).toEqual([{ path: '/api/v1/sites/shop/questions', body: { locale: 'en', category: 'order', identityToken: 'jwt', known: ['plan'] } }]);
  });

  it('holds the first message back until it is answered, and says where', () => {
    state.change({ asked });
    expect(form.mayGo('hello')).toBe(false);
    expect(state.get().wrong).toEqual({ 'order number': 'missing' });
    form.type('order number', 'FH-1234');
    expect(state.get().wrong).toEqual({});
    expect(form.mayGo('hello')).toBe(true);
    form.type('order number', '');
    expect(form.mayGo('where is FH-1234?')).toBe(true);
  });

  it('goes along with the opening, the same at each try, and is not told again', async () => {
    state.change({ asked });
    form.type('order number', 'FH-1234');
    const opening = form.opening();
    expect(opening).toEqual({ version: 3, answers: { 'order number': 'FH-1234' } });
    form.type('order number', 'FH-9999');
    expect(form.opening()).toEqual(opening);
    form.opened(OWN.id);
    form.type('order number', 'FH-1234');
    await form.tell(OWN);
    expect(posts).toEqual([]);
    form.type('order number', 'FH-9999');
    await form.tell(OWN);
    await form.tell(OWN);
    expect(posts.map((post) => post.path)).toEqual(['/api/v1/conversations/c1/answers']);
  });

  it('is told until the server has it, but holds nobody up with what the server does not take', async () => {
    state.change({ asked });
    form.type('order number', 'FH-1234');
    status = 503;
    await expect(form.tell(OWN)).rejects.toThrow();
    status = 400;
    await form.tell(OWN);
    status = 200;
    await form.tell(OWN);
    expect(posts).toHaveLength(2);
  });

  it('is known to the next chat on this device, but for what was merely typed', () => {
    state.change({ asked });
    form.type('order number', 'FH-1234');
    form.opening();
    form.opened(OWN.id);
    form.afresh();
    expect(state.get()).toMatchObject({ answers: {}, before: { 'order number': 'FH-1234' } });
    expect(form.shows('hello')).toBe(true);
    expect(form.mayGo('hello')).toBe(true);
    expect(form.opening()?.answers).toEqual({ 'order number': 'FH-1234' });
    keep.forget();
    form.afresh();
    expect(state.get().before).toEqual({});
  });
});
