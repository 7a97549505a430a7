import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { ask, newKey } from '../api/client';
import { readChangedRows } from '../frame/changedRows';
import { follow, type Line } from './follow';
import { hintIn, toldBy, type Hint } from './hints';
import { quietFor } from './lists';
import { heardTyping } from './typing';

/** How the console's line to the server stands. */
export interface Connection {
  readonly line: Line;
  /** Since when it is lost, in milliseconds of this machine; null while it is up. */
  readonly lostSince: number | null;
  /** When it came back after a loss; null if it was never lost. */
  readonly backSince: number | null;
}

const ConnectionContext = createContext<Connection>({ line: 'connecting', lostSince: null, backSince: null });

export function useConnection(): Connection {
  return useContext(ConnectionContext);
}

/** Hints of one busy moment are read once. */
const COLLECT_MS = 150;
const SIGN_OF_LIFE_MS = 30_000;

/** Keeps the lists fresh by live hints, and tells the server that this console is open. */
export function DeskLive({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [connection, setConnection] = useState<Connection>({ line: 'connecting', lostSince: null, backSince: null });

  useEffect(() => {
    const collect = collector(queries);
    return follow({
      url: '/api/v1/desk/stream',
      onEvent: (event) => {
        const hint = event.name === 'hint' ? hintIn(event.data) : null;
        if (hint?.kind === 'typing' && hint.by === 'customer') heardTyping(hint.id);
        else if (hint) collect(hint);
        if (event.name === 'resync') void queries.invalidateQueries({ predicate: (q) => q.queryKey[0] !== 'session' });
      },
      onLine: (line) => {
        setConnection((before) => moved(before, line));
        if (line === 'refused') void queries.invalidateQueries({ queryKey: ['session'] });
      },
    });
  }, [queries]);

  useEffect(signsOfLife, []);

  return <ConnectionContext value={connection}>{children}</ConnectionContext>;
}

function moved(before: Connection, line: Line): Connection {
  if (line === 'lost') return { line, lostSince: before.lostSince ?? Date.now(), backSince: null };
  if (line === 'up') return { line, lostSince: null, backSince: before.lostSince === null ? before.backSince : Date.now() };
  return { ...before, line };
}

function collector(queries: QueryClient): (hint: Hint) => void {
  const waiting = new Map<string, QueryKey>();
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    const quiet = quietFor();
    timer = quiet > 0 ? setTimeout(flush, quiet) : undefined;
    if (timer !== undefined) return;
    const keys = [...waiting.values()];
    const rows = new Set(changed);
    waiting.clear();
    changed.clear();
    for (const queryKey of keys) {
      if (queryKey[0] === 'views') void readChangedRows(queries, rows);
      else void queries.invalidateQueries({ queryKey });
    }
  };
  return (hint) => {
    changed.add(hint.id);
    toldBy(hint).forEach((key) => waiting.set(JSON.stringify(key), key));
    timer ??= setTimeout(flush, COLLECT_MS);
  };
}

function signsOfLife(): () => void {
  const kept = sessionStorage.getItem('baton.console');
  const consoleId = kept ?? newKey();
  sessionStorage.setItem('baton.console', consoleId);
  const tell = (open: boolean) =>
    void ask('post', '/api/v1/desk/me/presence', { body: { consoleId, open }, keepalive: !open }).catch(() => undefined);
  tell(true);
  const timer = setInterval(() => tell(true), SIGN_OF_LIFE_MS);
  const gone = () => tell(false);
  window.addEventListener('pagehide', gone);
  return () => {
    clearInterval(timer);
    window.removeEventListener('pagehide', gone);
  };
}
