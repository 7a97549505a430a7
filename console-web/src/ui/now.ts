import { useSyncExternalStore } from 'react';

/** One clock for everything that ticks: once a second, and only while somebody looks. */
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
/** This machine's time in whole seconds. */
let second = Math.floor(Date.now() / 1000);
/** How far the server's clock is ahead of ours, in milliseconds. */
let ahead = 0;

/** Clocks that only show a time stand still in between, for whom ticking is too much; what is due is not affected. */
const STILL_S = 30;
const STILL = 'baton.still';

let still: boolean | null = null;

export function isStill(): boolean {
  return (still ??= localStorage.getItem(STILL) === 'yes');
}

export function keepStill(is: boolean): void {
  if (is) localStorage.setItem(STILL, 'yes');
  else localStorage.removeItem(STILL);
  still = is;
  showStill();
  tick();
}

/** Dots of typing stand still as well. */
export function showStill(): void {
  document.documentElement.toggleAttribute('data-still', isStill());
}

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

/** As {@link useNow}, for what is only shown: in steps of half a minute for whoever wants it still. */
export function useShownNow(): number {
  const here = useSyncExternalStore(listen, () => (isStill() ? Math.floor(second / STILL_S) * STILL_S : second));
  return Math.floor((here * 1000 + ahead) / 1000) * 1000;
}

/** This machine's own time in milliseconds, in whole seconds; for what was measured here. */
export function useLocalNow(): number {
  return useSyncExternalStore(listen, () => second) * 1000;
}
