import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/client';
import { follow, type Line } from '../live/follow';
import { announce } from '../ui/announce';
import { useColleagues, type Colleagues } from './colleagues';
import type { Message } from './conversations';
import { heardOfCustomer } from './marks';
import { merged } from './transcript';

/** How many messages are read at first, and with each look back. */
const PAGE = 200;
const TYPING_MS = 5000;

export interface Transcript {
  readonly messages: readonly Message[];
  readonly line: Line;
  /** True when the beginning has not been read yet. */
  readonly more: boolean;
  readonly lookBack: () => Promise<void>;
  /** Tries the line anew, for whoever does not want to wait for it. */
  readonly again: () => void;
  readonly customerTypes: boolean;
  readonly colleagues: Colleagues;
}

/** What was read of one conversation, kept while the console is open: coming back shows it at once. */
const kept = new Map<string, readonly Message[]>();
/** Those that are open: what is read of them comes by the live stream alone. */
const followed = new Set<string>();

/** Reads the last messages before the conversation is opened. */
export async function readAhead(id: string, lastSeq: number): Promise<void> {
  if (kept.has(id)) return;
  const page = await ask('get', '/api/v1/desk/conversations/{id}/messages', { at: { id }, query: { after: Math.max(0, lastSeq - PAGE), limit: PAGE } });
  if (!kept.has(id) && !followed.has(id)) kept.set(id, page.messages);
}

/**
 * Follows one conversation: what was said last, and everything that is said from then on, each message once.
 *
 * @param lastSeq number of its last message when it was opened
 * @param told the words with which a new message is announced
 */
export function useTranscript(id: string, lastSeq: number, told: (message: Message) => string): Transcript {
  const queries = useQueryClient();
  const [messages, setMessages] = useState<readonly Message[]>(() => kept.get(id) ?? []);
  const [line, setLine] = useState<Line>('connecting');
  const [customerTypes, setCustomerTypes] = useState(false);
  const [tries, setTries] = useState(0);
  const [colleagues, heard] = useColleagues();
  const say = useRef(told);
  useEffect(() => {
    say.current = told;
  });
  const [start] = useState(() => Math.max(0, lastSeq - PAGE));

  const add = useCallback(
    (come: readonly Message[]) => {
      setMessages((known) => {
        const all = merged(known, come);
        kept.set(id, all);
        return all;
      });
    },
    [id],
  );

  useEffect(() => {
    let typing: ReturnType<typeof setTimeout> | undefined;
    const opened = Date.now();
    followed.add(id);
    const stop = follow({
      url: `/api/v1/desk/conversations/${id}/stream`,
      lastNumber: () => kept.get(id)?.at(-1)?.seq ?? start,
      onLine: setLine,
      onEvent: (event) => {
        switch (event.name) {
          case 'message': {
            const message = event.data as Message;
            add([message]);
            if (message.author === 'CUSTOMER') setCustomerTypes(false);
            if (Date.parse(message.sentAt) > opened) announce(say.current(message));
            break;
          }
          case 'read':
          case 'delivered':
            heardOfCustomer(id, event.name, (event.data as { seq?: number }).seq ?? 0);
            break;
          case 'viewing':
          case 'writing':
            heard(event.name, (event.data as { by?: string }).by ?? '');
            break;
          case 'typing':
            setCustomerTypes(true);
            clearTimeout(typing);
            typing = setTimeout(() => setCustomerTypes(false), TYPING_MS);
            break;
          case 'conversation':
          case 'resync':
            for (const key of ['conversation', 'brief', 'decisions']) void queries.invalidateQueries({ queryKey: [key, id] });
            break;
        }
      },
    });
    return () => {
      clearTimeout(typing);
      followed.delete(id);
      stop();
    };
  }, [id, start, add, queries, heard, tries]);

  const earliest = messages[0]?.seq ?? 1;
  const lookBack = useCallback(async () => {
    const after = Math.max(0, earliest - 1 - PAGE);
    const page = await ask('get', '/api/v1/desk/conversations/{id}/messages', {
      at: { id },
      query: { after, limit: earliest - 1 - after },
    });
    add(page.messages);
  }, [id, earliest, add]);

  return { messages, line, more: messages.length > 0 && earliest > 1, lookBack, again: () => setTries((count) => count + 1), customerTypes, colleagues };
}
