import type { Shape } from '../../api/client';
import type { Chosen } from '../../files/uploads';
import type { Line } from '../../live/follow';
import type { Conversation, Message, Outgoing, TheirMarks } from './messages';
import type { PreChat, Problem, Texts } from './questions';

export type Site = Shape<'SiteView'>;

/** Everything that the views show; replaced as a whole with each change. */
export interface ChatState {
  readonly site: Site | null;
  /** Code of what keeps the chat from beginning; SITE_KEY_UNKNOWN, OFFLINE ... */
  readonly broken: string | null;
  readonly conversation: Conversation | null;
  /** True until what was kept of an earlier visit has been read. */
  readonly reading: boolean;
  readonly messages: readonly Message[];
  readonly outgoing: readonly Outgoing[];
  /** Files of the message that is being written, and of those that are on their way. */
  readonly files: readonly Chosen[];
  readonly line: Line;
  /** When the connection was lost; null: it stands, or messages come by polling. */
  readonly lostSince: number | null;
  /** Until when the other side is shown as typing, in ms. */
  readonly typingUntil: number;
  /** Until when nothing can be sent because of too many messages, in ms; 0: no limit. */
  readonly limitedUntil: number;
  /** When the state of the conversation was last read, in ms. */
  readonly readAt: number;
  readonly identityRefused: boolean;
  /** The customer, or the page, has said what may be kept. */
  readonly consented: boolean;
  /** A person was asked for, and the server has not taken it yet. */
  readonly asking: boolean;
  /** Why the last press came to nothing: a code to quote; OFFLINE: it may work in a moment. */
  readonly trouble: string | null;
  /** What the person who answers has received and read, as it was told live. */
  readonly theirs: TheirMarks;
  readonly seen: number;
  readonly surveyed: number;
  /** What is asked before the chat; null: nothing, or it is not known yet. */
  readonly asked: PreChat | null;
  /** What was typed as answers, by key. */
  readonly answers: Texts;
  /** What an earlier chat on this device was told. */
  readonly before: Texts;
  /** Why an answer cannot go along; shown beside its field. */
  readonly wrong: Readonly<Record<string, Problem>>;
}

export const BEGINNING: ChatState = {
  site: null,
  broken: null,
  conversation: null,
  reading: false,
  messages: [],
  outgoing: [],
  files: [],
  line: 'connecting',
  lostSince: null,
  typingUntil: 0,
  limitedUntil: 0,
  readAt: 0,
  identityRefused: false,
  consented: false,
  asking: false,
  trouble: null,
  theirs: { delivered: 0, read: 0 },
  seen: 0,
  surveyed: 0,
  asked: null,
  answers: {},
  before: {},
  wrong: {},
};

/** A state that listeners are told about. */
export class Told<T> {
  private readonly listeners = new Set<() => void>();

  constructor(private value: T) {}

  get = (): T => this.value;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(change: Partial<T>): void {
    this.value = { ...this.value, ...change };
    for (const listener of this.listeners) listener();
  }
}
