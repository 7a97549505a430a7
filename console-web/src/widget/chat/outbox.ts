import { ask, newKey } from '../../api/client';
import { OneByOne, PAUSE_MS } from '../../api/oneByOne';
import { passes, Refused } from '../../api/refused';
import type { Attachment } from '../../files/limits';
import type { Uploads } from '../../files/uploads';
import type { Keep } from '../keep';
import { emitLimit, type Emit } from './events';
import type { Outgoing } from './messages';
import type { ChatState, Told } from './state';

/** Where a message goes: the conversation that there is, or the one that begins with it. */
interface Post {
  /** Null while there is no way to reach the server. */
  conversation: () => Promise<{ id: string; token: string } | null>;
  /** The conversation is over for good: the next one begins. */
  lost: () => void;
  notSent: (code: string) => void;
  emit: Emit;
}

/** Sends the customer's messages one after the other, each until the server has it, each once. */
export class Outbox {
  private readonly line = new OneByOne<Outgoing>({
    next: () => this.next(),
    send: (message) => this.send(message),
    pause: () => Math.max(PAUSE_MS, this.state.get().limitedUntil - Date.now()),
  });

  constructor(
    private readonly state: Told<ChatState>,
    private readonly keep: Keep,
    private readonly post: Post,
    private readonly files: Uploads,
  ) {}

  /** Takes up what an earlier visit could not send. */
  resume(): void {
    this.put(this.keep.all.outgoing.map((kept) => ({ ...kept, state: 'waiting' })));
    this.soon();
  }

  write(text: string, files: readonly Attachment[]): void {
    const message: Outgoing = { key: newKey(), text, files, madeAt: new Date().toISOString(), state: 'sending' };
    this.put([...this.state.get().outgoing, message]);
    this.soon();
  }

  retry(key: string): void {
    // what the server has dropped, or never had, goes once more
    for (const id of this.idsOf(key)) if (this.files.has(id)) this.files.retry(id);
    this.mark(key, { state: 'sending' });
    this.soon();
  }

  drop(key: string): void {
    for (const id of this.idsOf(key)) this.files.remove(id);
    this.put(this.state.get().outgoing.filter((message) => message.key !== key));
  }

  private idsOf(key: string): string[] {
    return (this.state.get().outgoing.find((message) => message.key === key)?.files ?? []).map((file) => file.id);
  }

  /** Now is a good moment: the connection stands, or a limit has passed. */
  soon = (): void => this.line.soon();

  /** The oldest one that the server does not have; a failed one holds nobody up. */
  private next(): Outgoing | undefined {
    return this.state.get().outgoing.find((message) => message.state !== 'failed' && message.seq === undefined);
  }

  /** True if the next one may go. */
  private async send(message: Outgoing): Promise<boolean> {
    try {
      const to = await this.post.conversation();
      if (!to) {
        this.mark(message.key, { state: 'waiting' });
        return false;
      }
      const attachments = this.idsOf(message.key);
      const files = await this.files.settled(attachments);
      // taken back while its files were on their way
      if (!this.state.get().outgoing.some((one) => one.key === message.key)) return true;
      if (files.state === 'waiting') {
        this.mark(message.key, { state: 'waiting' });
        return false;
      }
      if (files.state === 'refused') return this.fail(message, files.code);
      const accepted = await ask('post', '/api/v1/conversations/{id}/messages', {
        at: { id: to.id },
        token: to.token,
        body: { clientMessageId: message.key, text: message.text, ...(attachments.length > 0 && { attachments }) },
      });
      this.mark(message.key, { state: 'sending', seq: accepted.seq });
      this.files.sent(attachments);
      if (this.state.get().limitedUntil > 0) this.state.change({ limitedUntil: 0 });
      return true;
    } catch (error) {
      return this.failed(message, error);
    }
  }

  private failed(message: Outgoing, error: unknown): boolean {
    if (passes(error)) {
      emitLimit(error, this.state, this.post.emit);
      this.mark(message.key, { state: 'waiting' });
      return false;
    }
    if (error instanceof Refused && ['NOT_SIGNED_IN', 'NOT_FOUND', 'REOPEN_WINDOW_PASSED'].includes(error.code)) {
      // the conversation is over: the message begins the next one
      this.post.lost();
      return true;
    }
    return this.fail(message, error instanceof Refused ? error.code : 'INTERNAL');
  }

  private fail(message: Outgoing, code: string): true {
    this.mark(message.key, { state: 'failed', code });
    this.post.notSent(code);
    return true;
  }

  private mark(key: string, change: Partial<Outgoing>): void {
    this.put(this.state.get().outgoing.map((message) => (message.key === key ? { ...message, ...change } : message)));
  }

  private put(outgoing: readonly Outgoing[]): void {
    this.state.change({ outgoing });
    this.keep.put({ outgoing: outgoing.map(({ key, text, madeAt, files }) => ({ key, text, madeAt, ...(files && { files }) })) });
  }
}
