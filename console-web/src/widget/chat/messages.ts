import type { Shape } from '../../api/client';
import type { Kept } from '../keep';

export type Message = Shape<'MessageView'>;
export type Conversation = Shape<'CustomerView'>;

/** A message of the customer on its way. */
export interface Outgoing extends Kept {
  readonly state: 'sending' | 'waiting' | 'failed';
  /** Why it failed: a code of the server. */
  readonly code?: string;
  /** Its number, once the server has it. */
  readonly seq?: number;
}

/** What stands under a message of the customer. */
type Fate = 'sent' | 'delivered' | 'passed' | 'read';

/** Puts messages in their places; one that is there already stays as it was. The numbers need not be without gaps: notes lack. */
export function merged(known: readonly Message[], more: readonly Message[]): readonly Message[] {
  const seen = new Set(known.map((message) => message.seq));
  const fresh = more.filter((message) => !seen.has(message.seq));
  if (fresh.length === 0) return known;
  return [...known, ...fresh].sort((one, other) => one.seq - other.seq);
}

/** True if it is closed and can go on no more: the next word begins another one. */
export function isOver(conversation: Conversation | null, now: number): boolean {
  const until = conversation?.reopenUntil;
  return conversation?.control === 'CLOSED' && typeof until === 'string' && Date.parse(until) < now;
}

/** Those that the transcript does not show yet. */
export function stillGoing(outgoing: readonly Outgoing[], messages: readonly Message[]): readonly Outgoing[] {
  const arrived = new Set(messages.map((message) => message.clientMessageId));
  const left = outgoing.filter((going) => !arrived.has(going.key));
  return left.length === outgoing.length ? outgoing : left;
}

/** How far the person who answers has got, by numbers of messages. */
export interface TheirMarks {
  readonly delivered: number;
  readonly read: number;
}

/** Read: a person has had it before the eyes, or somebody has answered after it. Passed on: a person who is awaited will find it. */
export function fateOf(
  message: Message,
  messages: readonly Message[],
  control: Conversation['control'] | undefined,
  theirs: TheirMarks,
): Fate {
  const answered = messages.some((other) => other.seq > message.seq && (other.author === 'AI' || other.author === 'HUMAN'));
  if (answered || message.seq <= theirs.read) return 'read';
  if (message.seq <= theirs.delivered) return 'delivered';
  return control === 'WAITING_FOR_HUMAN' ? 'passed' : 'sent';
}

/** Messages that count as unread: those of others, after the last one seen. */
export function unreadIn(messages: readonly Message[], seen: number): number {
  return messages.filter((m) => m.seq > seen && (m.author === 'AI' || m.author === 'HUMAN')).length;
}

/** True while the assistant owes an answer: from the moment at which the customer's words go. */
export function assistantOwes(conversation: Conversation | null, messages: readonly Message[], outgoing: readonly Outgoing[]): boolean {
  if (conversation !== null && conversation.control !== 'AI') return false;
  if (outgoing.some((message) => message.state === 'sending')) return true;
  if (conversation === null) return false;
  const last = messages.findLast((message) => message.author !== 'SYSTEM');
  return last?.author === 'CUSTOMER';
}

/** Who has joined with this line: whoever wrote after it and before the next one came; else who answers now. Empty: it is not known. */
export function joinedAs(line: Message, messages: readonly Message[], answering: string): string {
  const next = messages.find(({ seq, kind }) => seq > line.seq && ['joined', 'dropped', 'returned', 'closed', 'ended'].includes(kind));
  const wrote = messages.find(({ seq, author }) => seq > line.seq && author === 'HUMAN' && (!next || seq < next.seq));
  return wrote?.agentName ?? (next ? '' : answering);
}

/** Names of the people who have written or joined here, newest first. */
export function peopleIn(messages: readonly Message[]): string[] {
  const names = messages.filter((m) => m.author === 'HUMAN').map((m) => m.agentName ?? '');
  return [...new Set(names.reverse())].filter((name) => name !== '');
}

/** One line or several: how messages are shown under one name. */
export function startsRun(messages: readonly Message[], at: number): boolean {
  const message = messages[at];
  const before = messages[at - 1];
  return before?.author !== message?.author || before?.agentName !== message?.agentName;
}
