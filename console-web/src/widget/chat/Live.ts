import { ask } from '../../api/client';
import type { LiveEvent } from '../../live/events';
import { follow, type Line } from '../../live/follow';
import type { Message } from './messages';
import type { ChatState, Told } from './state';

const PAGE = 200;
const POLL_MS = 4_000;
/** How long the first connection may take before messages are asked for without it. */
const PATIENCE_MS = 6_000;
const TYPING_SHOWN_MS = 5_000;

export interface Own {
  readonly id: string;
  readonly token: string;
}

interface Hearing {
  readonly take: (messages: readonly Message[]) => void;
  readonly readState: () => void;
  /** The server answers (again): what waits can be sent. */
  readonly reached: () => void;
}

/** Follows a conversation by its stream; while there is none, by asking. Both go on from the last number. */
export class Live {
  private own: Own | null = null;
  private unfollow: () => void = () => undefined;
  private poller: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly state: Told<ChatState>,
    private readonly hearing: Hearing,
  ) {}

  start(own: Own): void {
    this.stop();
    this.own = own;
    this.pollAfter(PATIENCE_MS);
    this.unfollow = follow({
      url: `/api/v1/conversations/${own.id}/stream`,
      lastNumber: () => this.last(),
      headers: () => ({ Authorization: `Bearer ${own.token}` }),
      onLine: (line) => this.lineIs(line),
      onEvent: (event) => this.heard(event),
    });
  }

  stop(): void {
    this.own = null;
    this.unfollow();
    clearTimeout(this.poller);
  }

  private last(): number {
    return this.state.get().messages.at(-1)?.seq ?? 0;
  }

  private lineIs(line: Line): void {
    if (!this.own) return;
    this.state.change({ line });
    if (line === 'up') {
      clearTimeout(this.poller);
      this.state.change({ lostSince: null });
      this.hearing.readState();
      this.hearing.reached();
    } else if (line === 'refused') {
      this.hearing.readState();
    } else if (line === 'lost') {
      this.state.change({ lostSince: this.state.get().lostSince ?? Date.now() });
      this.pollAfter(POLL_MS);
    }
  }

  /** Finds out as well whether it is the stream alone that does not work. */
  private pollAfter(ms: number): void {
    clearTimeout(this.poller);
    this.poller = setTimeout(() => void this.poll(), ms);
  }

  private async poll(): Promise<void> {
    const reached = await this.readMessages();
    if (this.state.get().line === 'up' || !this.own) return;
    if (reached) {
      this.state.change({ lostSince: null });
      this.hearing.readState();
      this.hearing.reached();
    }
    this.pollAfter(POLL_MS);
  }

  private heard(event: LiveEvent): void {
    switch (event.name) {
      case 'message':
        this.hearing.take([event.data as Message]);
        break;
      case 'conversation':
      case 'resync':
        this.hearing.readState();
        break;
      case 'delivered':
      case 'read': {
        const { seq = 0 } = event.data as { seq?: number };
        const { delivered, read } = this.state.get().theirs;
        this.state.change({ theirs: { delivered: Math.max(delivered, seq), read: event.name === 'read' ? Math.max(read, seq) : read } });
        break;
      }
      case 'typing':
        this.state.change({ typingUntil: Date.now() + TYPING_SHOWN_MS });
    }
  }

  /** True if the server was reached. */
  private async readMessages(): Promise<boolean> {
    const own = this.own;
    if (!own) return false;
    try {
      for (let more = true; more; ) {
        const page = await ask('get', '/api/v1/conversations/{id}/messages', {
          at: { id: own.id },
          token: own.token,
          query: { after: this.last(), limit: PAGE },
        });
        if (this.own !== own) return false;
        this.hearing.take(page.messages);
        more = page.messages.length === PAGE;
      }
      return true;
    } catch {
      return false;
    }
  }
}
