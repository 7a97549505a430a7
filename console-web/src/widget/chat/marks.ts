import { ask } from '../../api/client';
import type { Keep } from '../keep';
import type { ChatState, Told } from './state';

const PAUSE_MS = 400;

/** Tells the person who answers how far the customer has got: received, and once it is looked at, read. */
export class Marks {
  private told = { conversation: '', delivered: 0, read: 0 };
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly state: Told<ChatState>,
    private readonly keep: Keep,
  ) {}

  /** Something has come, or is looked at now. */
  soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.tell(), PAUSE_MS);
  }

  private async tell(): Promise<void> {
    const own = this.keep.all.conversation;
    const { conversation, messages, seen } = this.state.get();
    // the assistant does not care
    if (!own || conversation?.control !== 'HUMAN') return;
    if (this.told.conversation !== own.id) this.told = { conversation: own.id, delivered: 0, read: 0 };
    const newest = messages.findLast((message) => message.author === 'HUMAN')?.seq ?? 0;
    const read = seen >= newest;
    if (newest <= (read ? this.told.read : this.told.delivered)) return;
    const before = this.told;
    this.told = { ...before, delivered: newest, read: read ? newest : before.read };
    await ask('post', '/api/v1/conversations/{id}/read', {
      at: { id: own.id },
      token: own.token,
      body: { seq: newest, seen: read },
    }).catch(() => {
      this.told = before;
    });
  }
}
