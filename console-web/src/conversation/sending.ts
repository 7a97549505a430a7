import { useSyncExternalStore } from 'react';
import { ask, newKey } from '../api/client';
import { Refused, Unreachable } from '../api/refused';

/** A message of mine that is not in the transcript yet. Its key is the same for every try: it never doubles. */
export interface Outgoing {
  readonly key: string;
  readonly text: string;
  readonly visibility: 'PUBLIC' | 'NOTE';
  readonly writtenAt: string;
  readonly state: 'sending' | 'failed' | 'held';
  readonly problem: unknown;
}

/** What a reply was written on: held back by the server if it is no longer so. Null: sent anyway. */
export interface Basis {
  readonly seenSeq: number | null;
  readonly epoch: number | null;
}

const AGAIN_MS = 2000;
const outgoing = new Map<string, readonly Outgoing[]>();
const NONE: readonly Outgoing[] = [];
const listeners = new Set<() => void>();

function change(id: string, how: (all: readonly Outgoing[]) => readonly Outgoing[]): void {
  outgoing.set(id, how(outgoing.get(id) ?? NONE));
  listeners.forEach((listener) => listener());
}

function mark(id: string, key: string, state: Outgoing['state'], problem: unknown): void {
  change(id, (all) => all.map((one) => (one.key === key ? { ...one, state, problem } : one)));
}

export function forget(id: string, key: string): void {
  change(id, (all) => all.filter((one) => one.key !== key));
}

export function useOutgoing(id: string): readonly Outgoing[] {
  return useSyncExternalStore(listen, () => outgoing.get(id) ?? NONE);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Sends; tries again until the server has answered. Shown at once, gone when the message is in the transcript. */
export function send(id: string, text: string, visibility: Outgoing['visibility'], basis: Basis): Promise<Outgoing['state'] | 'sent'> {
  const key = newKey();
  change(id, (all) => [...all, { key, text, visibility, writtenAt: new Date().toISOString(), state: 'sending', problem: null }]);
  return trySending(id, key, text, visibility, basis);
}

export function sendAgain(id: string, failed: Outgoing, basis: Basis): void {
  mark(id, failed.key, 'sending', null);
  void trySending(id, failed.key, failed.text, failed.visibility, basis);
}

async function trySending(
  id: string,
  key: string,
  text: string,
  visibility: Outgoing['visibility'],
  basis: Basis,
): Promise<Outgoing['state'] | 'sent'> {
  for (;;) {
    try {
      await ask('post', '/api/v1/desk/conversations/{id}/messages', {
        at: { id },
        body: { clientMessageId: key, text, visibility, seenSeq: basis.seenSeq, epoch: basis.epoch },
      });
      return 'sent';
    } catch (problem) {
      if (!isPassing(problem)) {
        const held = problem instanceof Refused && problem.code === 'EDIT_CONFLICT';
        if (held) forget(id, key);
        else mark(id, key, 'failed', problem);
        return held ? 'held' : 'failed';
      }
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}

/** Nobody answered, or not now: the same try again. */
function isPassing(problem: unknown): boolean {
  if (problem instanceof Unreachable) return true;
  return problem instanceof Refused && (problem.status === 503 || problem.code === 'KEY_IN_USE' || problem.code === 'RATE_LIMITED');
}
