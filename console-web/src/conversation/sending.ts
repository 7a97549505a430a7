import { useSyncExternalStore } from 'react';
import { ask, newKey } from '../api/client';
import { passes, Refused, Unreachable } from '../api/refused';
import type { Attachment } from '../files/limits';
import { wouldBeLost } from './leaving';
import { uploadsOf } from './uploads';

/** A message of mine that is not in the transcript yet; "sent": the server has it. Its key is the same for every try: it never doubles. */
export interface Outgoing {
  readonly key: string;
  readonly text: string;
  readonly files: readonly Attachment[];
  readonly visibility: 'PUBLIC' | 'NOTE';
  readonly writtenAt: string;
  readonly state: 'sending' | 'sent' | 'failed' | 'held';
  readonly problem: unknown;
  /** Until when it can be taken back, in milliseconds of this machine; null: it is on its way. */
  readonly backUntil: number | null;
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
  const all = how(outgoing.get(id) ?? NONE);
  outgoing.set(id, all);
  wouldBeLost(`messages ${id}`, all.some((one) => one.state !== 'sent'));
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
export async function send(
  id: string,
  words: Pick<Outgoing, 'text' | 'files' | 'visibility'>,
  basis: Basis,
  backForMs = 0,
): Promise<Outgoing['state'] | 'back'> {
  const backUntil = backForMs > 0 ? Date.now() + backForMs : null;
  const mine: Outgoing = { ...words, key: newKey(), writtenAt: new Date().toISOString(), state: 'sending', problem: null, backUntil };
  change(id, (all) => [...all, mine]);
  if (backUntil !== null && (await wanted(mine.key, backForMs)) === 'back') {
    forget(id, mine.key);
    return 'back';
  }
  change(id, (all) => all.map((one) => (one.key === mine.key ? { ...one, backUntil: null } : one)));
  return trySending(id, mine, basis);
}

const waiting = new Map<string, (answer: 'back' | 'go') => void>();

function wanted(key: string, ms: number): Promise<'back' | 'go'> {
  return new Promise<'back' | 'go'>((resolve) => {
    waiting.set(key, resolve);
    setTimeout(() => resolve('go'), ms);
  }).finally(() => waiting.delete(key));
}

/** Before it has gone: whoever wrote it has it back in the input. */
export function takeBack(key: string): void {
  waiting.get(key)?.('back');
}

export function sendAgain(id: string, failed: Outgoing, basis: Basis): void {
  const uploads = uploadsOf(id, failed.visibility);
  // what the server has dropped, or never had, goes once more
  for (const file of failed.files) if (uploads.has(file.id)) uploads.retry(file.id);
  mark(id, failed.key, 'sending', null);
  void trySending(id, failed, basis);
}

/** It is not wanted any more, nor are its files. */
export function discard(id: string, mine: Outgoing): void {
  for (const file of mine.files) uploadsOf(id, mine.visibility).remove(file.id);
  forget(id, mine.key);
}

async function trySending(id: string, { key, text, files, visibility }: Outgoing, basis: Basis): Promise<Outgoing['state']> {
  const attachments = files.map((file) => file.id);
  const uploads = uploadsOf(id, visibility);
  for (;;) {
    try {
      const ready = await uploads.settled(attachments);
      if (ready.state === 'waiting') throw new Unreachable();
      if (ready.state === 'refused') throw new Refused(ready.code, 0, ready.code);
      await ask('post', '/api/v1/desk/conversations/{id}/messages', {
        at: { id },
        body: { clientMessageId: key, text, attachments, visibility, seenSeq: basis.seenSeq, epoch: basis.epoch },
      });
      uploads.sent(attachments);
      mark(id, key, 'sent', null);
      return 'sent';
    } catch (problem) {
      if (!passes(problem)) {
        const held = problem instanceof Refused && problem.code === 'EDIT_CONFLICT';
        if (held) forget(id, key);
        else mark(id, key, 'failed', problem);
        return held ? 'held' : 'failed';
      }
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}
