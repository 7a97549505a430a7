import { EventReader, type LiveEvent } from './events';

/** How the line stands: up; lost, and being tried again; ended by the server for good. */
export type Line = 'connecting' | 'up' | 'lost' | 'refused';

interface Following {
  readonly url: string;
  /** Number of the last message that is here; sent with every new try. */
  readonly lastNumber?: () => number;
  readonly onEvent: (event: LiveEvent) => void;
  /** Told each time the line has come up: what happened meanwhile may have been missed. */
  readonly onLine: (line: Line) => void;
  readonly headers?: () => Record<string, string>;
}

/** The server shows a sign of life every 15 s: a line that is silent for so long is dead, whatever the network says. */
const SILENCE_MS = 40_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/** Follows a live stream until it is told to stop; comes back by itself after every cut. Returns what stops it. */
export function follow(following: Following): () => void {
  const over = new AbortController();
  void keepFollowing(following, over.signal);
  return () => over.abort();
}

/** How long to wait before the next try: doubled each time, spread so that not everybody comes back at once. */
function pauseBefore(attempt: number, random: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt) * (0.5 + random / 2);
}

async function keepFollowing(following: Following, over: AbortSignal): Promise<void> {
  let attempt = 0;
  following.onLine('connecting');
  while (!over.aborted) {
    const end = await followOnce(following, over, () => {
      attempt = 0;
    });
    if (isOver(over)) return;
    following.onLine(end);
    if (end === 'refused') return;
    await pause(pauseBefore(attempt, Math.random()), over);
    attempt += 1;
  }
}

/** Asked again after waiting, when the answer may have changed. */
function isOver(over: AbortSignal): boolean {
  return over.aborted;
}

/** One connection, until it breaks. */
async function followOnce(following: Following, over: AbortSignal, onUp: () => void): Promise<'lost' | 'refused'> {
  const cut = new AbortController();
  const stop = () => cut.abort();
  over.addEventListener('abort', stop);
  window.addEventListener('offline', stop);
  let silence = setTimeout(stop, SILENCE_MS);
  try {
    const last = following.lastNumber?.();
    const response = await fetch(following.url, {
      headers: {
        Accept: 'text/event-stream',
        ...following.headers?.(),
        ...(last !== undefined && { 'Last-Event-ID': String(last) }),
      },
      cache: 'no-store',
      signal: cut.signal,
    });
    if (!response.ok || !response.body) return refusedForGood(response.status) ? 'refused' : 'lost';
    onUp();
    following.onLine('up');
    const reader = new EventReader();
    const pieces = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
      clearTimeout(silence);
      silence = setTimeout(stop, SILENCE_MS);
      for (const event of reader.read(piece.value)) {
        if (event.name === 'end') return 'refused';
        following.onEvent(event);
      }
    }
    return 'lost';
  } catch {
    return 'lost';
  } finally {
    clearTimeout(silence);
    over.removeEventListener('abort', stop);
    window.removeEventListener('offline', stop);
    cut.abort();
  }
}

function refusedForGood(status: number): boolean {
  return status === 401 || status === 403 || status === 404;
}

/** Waits, but not when the network comes back or the page is looked at again. */
function pause(ms: number, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      over.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    window.addEventListener('online', done);
    over.addEventListener('abort', done);
  });
}
