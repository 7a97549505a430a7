import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { kindOf, kindsOf, problemOf, sizeOf, type FileLimits } from './limits';
import { encoded } from './transfer';
import { Uploads, type Chosen } from './uploads';

const LIMITS: FileLimits = {
  largest: 100,
  most: 2,
  kinds: [
    { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
    { mediaType: 'text/plain', extensions: ['txt'] },
  ],
};

const file = (name: string, size = 3) => new File(['x'.repeat(size)], name);

describe('a file', () => {
  it.each([
    ['face.JPEG', 100, null],
    ['face.jpg', 101, 'FILE_TOO_LARGE'],
    ['face.jpg', 0, 'FILE_EMPTY'],
    ['film.mp4', 3, 'FILE_TYPE_REFUSED'],
    ['nameless', 3, 'FILE_TYPE_REFUSED'],
    [`${'x'.repeat(197)}.txt`, 3, 'FILE_NAME_TOO_LONG'],
  ])('%s of %i bytes: %s', (name, size, problem) => {
    expect(problemOf({ name, size }, LIMITS)).toBe(problem);
  });

  it('is described in the words of its reader', () => {
    expect(kindsOf(LIMITS)).toBe('JPG, TXT');
    expect(sizeOf(3_565_158, 'de')).toBe('3,4 MB');
    expect(sizeOf(41_943_040, 'en')).toBe('40 MB');
    expect(sizeOf(9, 'en')).toBe('1 kB');
    expect(kindOf({ name: 'a.tar.pdf' })).toBe('PDF');
  });

  it('has a name that every header can carry', () => {
    expect(encoded("Maya's (1)*\ud83e\uddf4\ud83e.png")).toBe('Maya%27s%20%281%29%2A%F0%9F%A7%B4.png');
  });
});

/** Answers what is sent as it is told; nothing leaves the machine. */
class Wire {
  static answers: { status: number; body: unknown }[] = [];
  static sent: string[] = [];
  upload: { onprogress?: (event: { loaded: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  status = 0;
  responseText = '';
  private url = '';

  open(_: string, url: string): void {
    this.url = url;
  }

  setRequestHeader = () => undefined;
  getResponseHeader = () => null;
  abort = () => undefined;

  send(body: File): void {
    Wire.sent.push(body.name);
    const answer = Wire.answers.shift();
    queueMicrotask(() => {
      this.upload.onprogress?.({ loaded: 1 });
      if (!answer) return this.onerror?.();
      const id = this.url.split('/').at(-1);
      this.status = answer.status;
      this.responseText = JSON.stringify({ id, name: body.name, mediaType: 'text/plain', size: body.size, ...(answer.body as object) });
      return this.onload?.();
    });
  }
}

describe('uploads', () => {
  let shown: readonly Chosen[] = [];
  const make = (place: { url: string; headers: Record<string, string> } | null = { url: '/c', headers: {} }) =>
    new Uploads(
      () => Promise.resolve(place),
      (all) => {
        shown = all;
      },
    );

  beforeEach(() => {
    Wire.answers = [];
    Wire.sent = [];
    vi.useFakeTimers();
    vi.stubGlobal('XMLHttpRequest', Wire);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('are sent one after the other, under the name that the server keeps', async () => {
    Wire.answers = [
      { status: 201, body: { name: 'kept.txt' } },
      { status: 201, body: {} },
    ];
    const uploads = make();
    uploads.add([file('a.txt'), file('b.txt')], LIMITS);
    const ids = shown.map((one) => one.id);
    expect(await uploads.settled(ids)).toEqual({ state: 'ready' });
    expect(Wire.sent).toEqual(['a.txt', 'b.txt']);
    expect(shown.map((one) => [one.name, one.state, one.sent])).toEqual([
      ['kept.txt', 'ready', 3],
      ['b.txt', 'ready', 3],
    ]);
    uploads.sent(ids);
    expect(shown).toEqual([]);
  });

  it('of more than a message takes are refused at once', () => {
    make(null).add([file('a.txt'), file('film.mp4'), file('b.txt'), file('c.txt')], LIMITS);
    expect(shown.map((one) => one.code)).toEqual([undefined, 'FILE_TYPE_REFUSED', undefined, 'TOO_MANY']);
  });

  it('wait where there is no way, and go when there is one', async () => {
    const uploads = make();
    uploads.add([file('a.txt')], LIMITS);
    const ids = shown.map((one) => one.id);
    expect(await uploads.settled(ids)).toEqual({ state: 'waiting' });
    Wire.answers = [
      { status: 503, body: { code: 'STORE_AWAY' } },
      { status: 201, body: {} },
    ];
    await vi.advanceTimersByTimeAsync(2_000);
    expect(shown[0]?.state).toBe('waiting');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(shown[0]?.state).toBe('ready');
  });

  it('that the server refuses say why, and can be tried again', async () => {
    Wire.answers = [
      { status: 415, body: { code: 'FILE_TYPE_REFUSED' } },
      { status: 201, body: {} },
    ];
    const uploads = make();
    uploads.add([file('a.txt')], LIMITS);
    const id = shown[0]?.id ?? '';
    expect(await uploads.settled([id])).toEqual({ state: 'refused', code: 'FILE_TYPE_REFUSED' });
    expect(uploads.has(id)).toBe(true);
    uploads.retry(id);
    expect(await uploads.settled([id])).toEqual({ state: 'ready' });
  });

  it('of an earlier visit are there if the server has them, and else lost', async () => {
    const uploads = make();
    const about = { name: 'a.txt', mediaType: 'text/plain', size: 3 };
    uploads.restore([
      { ...about, id: '1', ready: true },
      { ...about, id: '2', ready: false },
    ]);
    expect(shown.map((one) => one.state)).toEqual(['ready', 'refused']);
    expect(await uploads.settled(['1'])).toEqual({ state: 'ready' });
    expect(await uploads.settled(['2'])).toEqual({ state: 'refused', code: 'LOST' });
  });
});
