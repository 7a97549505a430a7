import { ask } from '../../api/client';
import type { Keep } from '../keep';
import type { ChatState, Told } from './state';

const TOLD_EVERY_MS = 3_000;

/** Tells the person who answers, now and then, that the customer writes. */
export class Typing {
  private told = 0;

  constructor(
    private readonly state: Told<ChatState>,
    private readonly keep: Keep,
  ) {}

  now(): void {
    const own = this.keep.all.conversation;
    if (!own || this.state.get().conversation?.control !== 'HUMAN' || Date.now() - this.told < TOLD_EVERY_MS) return;
    this.told = Date.now();
    void ask('post', '/api/v1/conversations/{id}/typing', { at: { id: own.id }, token: own.token }).catch(() => undefined);
  }
}
