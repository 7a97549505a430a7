import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../api/client';
import { wouldBeLost } from './leaving';

/** Unsent replies by conversation: switching away and back shows them at once, before the server is asked. */
const here = new Map<string, string>();
const SAVE_AFTER_MS = 600;

export type Saved = 'nothing' | 'saving' | 'saved' | 'unsaved';

export interface Draft {
  readonly text: string;
  readonly saved: Saved;
  readonly type: (text: string) => void;
  /** After it was sent: nothing is left here or on the server. */
  readonly drop: () => void;
  /** While it can be taken back: nothing is left here, and the server keeps it. */
  readonly putAside: () => void;
  /** It has gone, or it is wanted back: before whatever was typed since. */
  readonly setAside: (back: string | null) => void;
}

/** My unsent reply in a conversation: kept on the server as typed, and found there again after a reload. */
export function useDraft(id: string, active: boolean): Draft {
  const [text, setText] = useState(() => here.get(id) ?? '');
  const [saved, setSaved] = useState<Saved>('nothing');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (!active || here.has(id)) return undefined;
    const over = new AbortController();
    ask('get', '/api/v1/desk/conversations/{id}/draft', { at: { id }, signal: over.signal })
      .then((draft) => {
        // what was typed meanwhile is newer
        if (over.signal.aborted || here.has(id)) return;
        here.set(id, draft.text);
        setText(draft.text);
      })
      .catch(() => undefined);
    return () => over.abort();
  }, [id, active]);

  const save = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const now = here.get(id) ?? '';
    setSaved('saving');
    const kept = (saved: boolean) => {
      setSaved(saved ? 'saved' : 'unsaved');
      wouldBeLost(`draft ${id}`, !saved && (here.get(id) ?? '') !== '');
    };
    ask('put', '/api/v1/desk/conversations/{id}/draft', { at: { id }, body: { text: now }, keepalive: now.length < 10_000 })
      .then(() => kept(true))
      .catch(() => kept(false));
  }, [id]);

  // leaving in the middle of a word saves at once
  useEffect(() => {
    const leave = () => {
      if (timer.current !== undefined) save();
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [save]);

  const type = useCallback(
    (typed: string) => {
      here.set(id, typed);
      setText(typed);
      timer.current ??= setTimeout(save, SAVE_AFTER_MS);
    },
    [id, save],
  );

  const putAside = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    here.set(id, '');
    setText('');
    setSaved('nothing');
    wouldBeLost(`draft ${id}`, false);
  }, [id]);

  const drop = useCallback(() => {
    putAside();
    ask('delete', '/api/v1/desk/conversations/{id}/draft', { at: { id } }).catch(() => undefined);
  }, [id, putAside]);

  const setAside = useCallback(
    (back: string | null) => {
      const since = here.get(id) ?? '';
      if (back !== null) type(since === '' ? back : `${back}\n${since}`);
      else if (since === '') drop();
    },
    [id, type, drop],
  );

  return { text, saved, type, drop, putAside, setAside };
}
