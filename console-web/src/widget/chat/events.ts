import { Refused } from '../../api/refused';
import type { Conversation, Message } from './messages';
import type { ChatState, Told } from './state';

export type Emit = (event: string, data: unknown) => void;

/** How long a limit lasts that does not say it. */
const LIMIT_S = 20;
const OF_FILES = new Set(['FILES_USED_UP', 'TOO_MANY', 'LOST']);

/** Tells the page of each promise that was made, or made anew, since it was last looked. */
export function emitPromises(before: Conversation | null, now: Conversation, emit: Emit): void {
  const keyOf = ({ kind, dueAt }: Conversation['promises'][number]) => `${kind} ${dueAt}`;
  const known = new Set(before?.id === now.id ? before.promises.map(keyOf) : []);
  for (const promise of now.promises) {
    if (promise.state === 'OPEN' && !known.has(keyOf(promise))) emit('promise', { kind: promise.kind, dueAt: promise.dueAt });
  }
}

/** Tells the page when the wait, or what is known of it, has changed. */
export function emitWait(before: Conversation | null, now: Conversation, emit: Emit): void {
  const { waiting } = now;
  if (!waiting || JSON.stringify(before?.waiting) === JSON.stringify(waiting)) return;
  const { reason, fromSeconds, toSeconds, updatedAt } = waiting;
  emit('waiting', { reason, from: fromSeconds ?? null, to: toSeconds ?? null, updatedAt });
}

/** Tells the page who answers now, and the end. */
export function emitControl(before: Conversation | null, now: Conversation, messages: readonly Message[], emit: Emit): void {
  if (before?.epoch === now.epoch) return;
  emit('control', { control: now.control, agentName: now.agentName ?? undefined });
  if (now.control === 'CLOSED' && before) emit('ended', { by: endedBy(before.control, messages) });
}

/** Who has ended it: the customer, the person who answered, or nobody: it was quiet for too long. */
export function endedBy(control: Conversation['control'] | null, messages: readonly Message[]): 'customer' | 'person' | 'system' {
  if (messages.findLast((message) => message.author === 'SYSTEM')?.kind === 'ended') return 'customer';
  return control === 'HUMAN' ? 'person' : 'system';
}

/** Too much was sent: the page reads for how long, and so does the customer. */
export function emitLimit(error: unknown, state: Told<ChatState>, emit: Emit): void {
  if (!(error instanceof Refused) || error.code !== 'RATE_LIMITED') return;
  const retryAfter = error.more.retryAfterSeconds ?? LIMIT_S;
  state.change({ limitedUntil: Date.now() + retryAfter * 1000 });
  emit('error', { code: 'RATE_LIMITED', message: 'Too much was sent in a short time.', retryAfter });
}

/** The code that the page reads for one of ours: those of files are one to it. */
export function publicCode(code: string): string {
  if (code.startsWith('FILE_') || OF_FILES.has(code)) return 'FILE_REFUSED';
  return code === 'IDENTITY_REFUSED' ? 'TOKEN_INVALID' : code === 'UNREACHABLE' ? 'OFFLINE' : code;
}
