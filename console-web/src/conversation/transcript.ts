import type { Control } from '../control/control';
import type { Conversation, Message } from './conversations';
import type { Outgoing } from './sending';

export type Ownership = Conversation['ownership'][number];

/** What somebody held, and what was said meanwhile. */
export interface Stretch {
  readonly control: Control;
  readonly epoch: number;
  /** The change that it begins with; null for the first one, or where the beginning has not been read yet. */
  readonly passed: Passed | null;
  readonly messages: readonly Message[];
}

/** The baton passed from one to the other. */
export interface Passed {
  readonly from: Control;
  readonly to: Control;
  readonly because: string;
  readonly agentName: string | null;
  readonly at: string;
  /** How long the customer had waited when a person came, in seconds; null in other cases. */
  readonly afterSeconds: number | null;
}

/** Cuts a transcript where control changed. Messages are in order of their numbers; changes without messages show too. */
export function stretchesOf(messages: readonly Message[], ownership: readonly Ownership[]): Stretch[] {
  const first = messages[0]?.seq ?? 1;
  const inOrder = [...ownership].sort((a, b) => a.epoch - b.epoch);
  const shown = inOrder.filter((_, at) => (inOrder[at + 1]?.firstSeq ?? Infinity) > first);
  return shown.map((episode, at) => {
    const until = shown[at + 1]?.firstSeq ?? Infinity;
    const from = at === 0 ? 0 : episode.firstSeq;
    const before = inOrder[inOrder.indexOf(episode) - 1];
    return {
      control: episode.control,
      epoch: episode.epoch,
      passed: before && episode.firstSeq >= first ? passedOf(before, episode) : null,
      messages: messages.filter((message) => message.seq >= from && message.seq < until),
    };
  });
}

function passedOf(before: Ownership, now: Ownership): Passed {
  const waited = before.control === 'WAITING_FOR_HUMAN' && now.control === 'HUMAN';
  return {
    from: before.control,
    to: now.control,
    because: now.because,
    agentName: now.agentName ?? null,
    at: now.startedAt,
    afterSeconds: waited ? Math.round((Date.parse(now.startedAt) - Date.parse(before.startedAt)) / 1000) : null,
  };
}

/** A row of the log, in the order in which it is read. */
export type LogRow =
  | { readonly kind: 'passed'; readonly key: string; readonly passed: Passed }
  | { readonly kind: 'message'; readonly key: string; readonly control: Control; readonly message: Message }
  | { readonly kind: 'outgoing'; readonly key: string; readonly control: Control; readonly outgoing: Outgoing }
  | { readonly kind: 'typing'; readonly key: string };

/** What the rows of a log are made of. */
export interface LogOf {
  readonly messages: readonly Message[];
  readonly ownership: readonly Ownership[];
  /** What I have written and is not among the messages yet, and who holds the baton now. */
  readonly outgoing: readonly Outgoing[];
  readonly control: Control;
  readonly customerTypes: boolean;
}

/** The log as rows: a message of mine is the same row from the moment at which I have sent it. */
export function rowsOf({ messages, ownership, outgoing, control, customerTypes }: LogOf): readonly LogRow[] {
  const stretches = stretchesOf(messages, ownership).flatMap((stretch): LogRow[] => [
    ...(stretch.passed ? [{ kind: 'passed' as const, key: `passed-${String(stretch.epoch)}`, passed: stretch.passed }] : []),
    ...stretch.messages.map((message) => ({
      kind: 'message' as const,
      key: message.author === 'HUMAN' ? (message.clientMessageId ?? String(message.seq)) : String(message.seq),
      control: stretch.control,
      message,
    })),
  ]);
  return [
    ...stretches,
    ...outgoing.map((one) => ({ kind: 'outgoing' as const, key: one.key, control, outgoing: one })),
    ...(customerTypes ? [{ kind: 'typing' as const, key: 'typing' }] : []),
  ];
}

/** Adds messages to those that are there: in order, each once, whatever order they came in. */
export function merged(known: readonly Message[], come: readonly Message[]): readonly Message[] {
  const last = known[known.length - 1]?.seq ?? 0;
  const fresh = come.filter((message, at) => message.seq > last && message.seq > (come[at - 1]?.seq ?? last));
  if (fresh.length === come.length) return fresh.length === 0 ? known : [...known, ...fresh];
  const bySeq = new Map([...known, ...come].map((message) => [message.seq, message]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

/** What came after `seq` from others than me: what the reply guard holds a reply for. */
export function newsSince(messages: readonly Message[], seq: number, me: string): readonly Message[] {
  return messages.filter((message) => message.seq > seq && message.agentId !== me && message.author !== 'SYSTEM');
}
