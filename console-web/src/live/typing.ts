import { useSyncExternalStore } from 'react';

const SHOWN_MS = 5000;
const typing = new Map<string, ReturnType<typeof setTimeout>>();
const listeners = new Set<() => void>();

/** The customer of this conversation types; forgotten by itself. */
export function heardTyping(id: string): void {
  clearTimeout(typing.get(id));
  typing.set(
    id,
    setTimeout(() => {
      typing.delete(id);
      tell();
    }, SHOWN_MS),
  );
  tell();
}

function tell(): void {
  listeners.forEach((listener) => listener());
}

export function useTyping(id: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => typing.has(id),
  );
}
