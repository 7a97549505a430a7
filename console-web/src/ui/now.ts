import { useSyncExternalStore } from 'react';

/** One clock for everything that ticks: once a second, and only while somebody looks. */
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
/** This machine's time in whole seconds. */
let second = Math.floor(Date.now() / 1000);
/** How far the server's clock is ahead of ours, in milliseconds. */
let ahead = 0;

function tick() {
  second = Math.floor(Date.now() / 1000);
  listeners.forEach((listener) => listener());
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** Sets the clock by what the server just said. */
export function setByServer(now: string): void {
  ahead = Date.parse(now) - Date.now();
}

/** The server's time in milliseconds, at this instant. */
export function serverNow(): number {
  return Date.now() + ahead;
}

/** The server's time in milliseconds, in whole seconds; the component is drawn again with each. */
export function useNow(): number {
  const here = useSyncExternalStore(listen, () => second);
  return Math.floor((here * 1000 + ahead) / 1000) * 1000;
}

/** This machine's own time in milliseconds, in whole seconds; for what was measured here. */
export function useLocalNow(): number {
  return useSyncExternalStore(listen, () => second) * 1000;
}
