import { useSyncExternalStore } from 'react';
import { noticesIn, STANDARD, type Notices } from './notices';

let person = '';
let notices: Notices = STANDARD;
const listeners = new Set<() => void>();

const keyOf = (agentId: string) => `baton.notices.${agentId}`;

/** The settings are a person's own: another one at the same machine hears as they like. */
export function noticesOf(agentId: string): void {
  person = agentId;
  read();
}

export function currentNotices(): Notices {
  return notices;
}

export function changeNotices(next: Notices): void {
  localStorage.setItem(keyOf(person), JSON.stringify(next));
  read();
}

export function useNotices(): Notices {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    window.addEventListener('storage', read);
    return () => {
      listeners.delete(listener);
      window.removeEventListener('storage', read);
    };
  }, currentNotices);
}

function read(): void {
  const next = noticesIn(localStorage.getItem(keyOf(person)));
  if (JSON.stringify(next) === JSON.stringify(notices)) return;
  notices = next;
  listeners.forEach((listener) => listener());
}
