import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Chat } from './Chat';
import { BEGINNING } from './state';

/** Answers by path, when the test says so; a stream that stays silent. */
class Desk {
  readonly asked: string[] = [];
  private readonly held = new Map<string, (response: Response) => void>();

  fetch = (path: string) => {
    this.asked.push(path);
    return new Promise<Response>((resolve) => this.held.set(path.split('?')[0] ?? '', resolve));
  };

  async answer(path: string, body: object): Promise<void> {
    await expect.poll(() => this.held.has(path)).toBe(true);
    this.held.get(path)?.(Response.json(body));
    this.held.delete(path);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const SITE = { name: 'Shop', storage: 'none', asks: false, questions: [], origins: [], files: {} };
const OPENED = { id: 'c1', token: 't', caseNumber: 1 };
const OWN = { id: 'c1', epoch: 0, control: 'AI', promises: [], identity: {} };

describe('a chat', () => {
  let desk: Desk;
  let chat: Chat;
  const heard: [string, unknown][] = [];

  beforeEach(async () => {
    heard.length = 0;
    desk = new Desk();
    vi.stubGlobal('window', { addEventListener: () => undefined, removeEventListener: () => undefined });
    vi.stubGlobal('document', { cookie: '' });
    vi.stubGlobal('fetch', desk.fetch);
    chat = new Chat({ siteKey: 'shop', storage: 'none', category: '', languages: ['en'] }, (event, data) => heard.push([event, data]));
    const begun = chat.begin();
    await desk.answer('/api/v1/sites/shop', SITE);
    await begun;
  });
  afterEach(() => {
    chat.logout();
    vi.unstubAllGlobals();
  });

  it('that begins with a word is not taken for one that must be read first', async () => {
    const reading: boolean[] = [];
    chat.state.subscribe(() => reading.push(chat.state.get().reading));
    chat.write('hello');
    await desk.answer('/api/v1/conversations', OPENED);
    await desk.answer('/api/v1/conversations/c1', OWN);
    expect(chat.state.get().conversation?.id).toBe('c1');
    expect(reading).not.toContain(true);
  });

  it('shows nothing of who has signed out, whatever was under way', async () => {
    chat.write('hello');
    await desk.answer('/api/v1/conversations', OPENED);
    chat.logout();
    await desk.answer('/api/v1/conversations/c1', OWN);
    await desk.answer('/api/v1/conversations/c1/messages', { seq: 2 });
    expect(chat.state.get()).toMatchObject({ conversation: null, messages: [], outgoing: [] });

    chat.write('hello again');
    chat.logout();
    await desk.answer('/api/v1/conversations', { ...OPENED, id: 'c2' });
    expect(chat.keep.all.conversation).toBeNull();
    expect(chat.state.get().outgoing).toEqual(BEGINNING.outgoing);
  });

  it('goes on with what was begun on another device, and begins nothing before that is known', async () => {
    const known = chat.identity.take('a.b.c');
    chat.write('from here');
    await desk.answer('/api/v1/conversations/continuation', { conversation: { id: 'c9', token: 't9', caseNumber: 9, readSeq: 4 } });
    await desk.answer('/api/v1/conversations/c9', { ...OWN, id: 'c9' });
    expect(chat.state.get()).toMatchObject({ conversation: { id: 'c9' }, seen: 4 });
    await expect.poll(() => desk.asked).toContain('/api/v1/conversations/c9/messages');
    expect(desk.asked).not.toContain('/api/v1/conversations');
    await known;
  });

  it('speaks the language that is chosen, with the words of the desk in it', async () => {
    chat.speak(['de', 'en']);
    await desk.answer('/api/v1/sites/shop', { ...SITE, disclosure: 'Sie schreiben mit einem Assistenten.' });
    expect(desk.asked.at(-1)).toBe('/api/v1/sites/shop?locale=de');
    expect(chat.state.get().site?.disclosure).toContain('Assistenten');
  });

  it('takes no missing token, and none that is over, for a visitor without a name', async () => {
    const late = `x.${btoa(JSON.stringify({ exp: 17 }))}.y`;
    await expect(chat.identity.take('')).rejects.toThrow('TOKEN_INVALID');
    await expect(chat.identity.take(late)).rejects.toThrow('TOKEN_EXPIRED');
    expect(heard.map(([, data]) => data)).toMatchObject([{ code: 'TOKEN_INVALID' }, { code: 'TOKEN_EXPIRED' }]);
    expect(chat.state.get().identityRefused).toBe(true);
    expect(chat.identity.token).toBeNull();
  });

  it('says that it cannot be reached before there is a conversation as well', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no connection')));
    chat.write('hello');
    await expect.poll(() => chat.state.get().lostSince).not.toBeNull();
    expect(chat.state.get().outgoing.map((message) => message.state)).toEqual(['waiting']);
  });
});
