import type { Conversation } from './messages';

/** Tells the page of each promise that was made, or made anew, since it was last looked. */
export function emitPromises(before: Conversation | null, now: Conversation, emit: (event: string, data: unknown) => void): void {
  const keyOf = ({ kind, dueAt }: Conversation['promises'][number]) => `${kind} ${dueAt}`;
  const known = new Set(before?.id === now.id ? before.promises.map(keyOf) : []);
  for (const promise of now.promises) {
    if (promise.state === 'OPEN' && !known.has(keyOf(promise))) emit('promise', { kind: promise.kind, dueAt: promise.dueAt });
  }
}

/** Tells the page when the wait, or what is known of it, has changed. */
export function emitWait(before: Conversation | null, now: Conversation, emit: (event: string, data: unknown) => void): void {
  const { waiting } = now;
  if (!waiting || JSON.stringify(before?.waiting) === JSON.stringify(waiting)) return;
  const { reason, fromSeconds, toSeconds, updatedAt } = waiting;
  emit('waiting', { reason, from: fromSeconds ?? null, to: toSeconds ?? null, updatedAt });
}
