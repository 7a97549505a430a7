import { useEffect, useRef, useSyncExternalStore } from 'react';
import { ask } from '../api/client';
import type { Conversation, Message } from './conversations';

/** How far the customer has got, by numbers of messages. */
export interface Marks {
  readonly delivered: number;
  readonly read: number;
}

const PAUSE_MS = 400;
const heard = new Map<string, Marks>();
const listeners = new Set<() => void>();

/** As the live stream says it. */
export function heardOfCustomer(id: string, what: 'delivered' | 'read', seq: number): void {
  const before = heard.get(id) ?? { delivered: 0, read: 0 };
  heard.set(id, {
    delivered: Math.max(before.delivered, seq),
    read: what === 'read' ? Math.max(before.read, seq) : before.read,
  });
  listeners.forEach((listener) => listener());
}

export function useCustomerMarks(conversation: Conversation): Marks {
  const live = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => heard.get(conversation.id),
  );
  return {
    delivered: Math.max(live?.delivered ?? 0, conversation.customerDeliveredSeq),
    read: Math.max(live?.read ?? 0, conversation.customerReadSeq),
  };
}

/** Tells the customer's side how far I have got: received while the tab is hidden, read once it is looked at. */
export function useTellRead({ id, mine }: Conversation, messages: readonly Message[]): void {
  const told = useRef({ delivered: 0, read: 0 });
  const newest = messages.findLast((message) => message.author === 'CUSTOMER')?.seq ?? 0;
  useEffect(() => {
    if (!mine || newest === 0) return undefined;
    const tell = () => {
      const seen = document.visibilityState === 'visible';
      const before = told.current;
      if (newest <= (seen ? before.read : before.delivered)) return;
      told.current = { delivered: newest, read: seen ? newest : before.read };
      void ask('post', '/api/v1/desk/conversations/{id}/read', { at: { id }, body: { seq: newest, seen } }).catch(() => {
        told.current = before;
      });
    };
    const timer = setTimeout(tell, PAUSE_MS);
    document.addEventListener('visibilitychange', tell);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tell);
    };
  }, [id, mine, newest]);
}
