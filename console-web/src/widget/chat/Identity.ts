import { ask } from '../../api/client';
import { Refused } from '../../api/refused';
import { endOf } from '../host';
import type { Keep } from '../keep';
import type { Conversation } from './messages';
import type { ChatState, Told } from './state';

interface Hearing {
  readonly know: (conversation: Conversation) => void;
  /** Somebody else may be asked something else. */
  readonly changed: () => Promise<void>;
  /** Nothing has begun on this device; it may have on another one. */
  readonly continueElsewhere: (token: string) => Promise<void>;
  readonly problem: (code: string, message: string) => void;
}

/** Who the customer is, by the word of the merchant's server; never anonymous in silence. */
export class Identity {
  private now: string | null = null;

  constructor(
    private readonly state: Told<ChatState>,
    private readonly keep: Keep,
    private readonly hearing: Hearing,
  ) {}

  /** The token for the conversation that begins next. */
  get token(): string | null {
    return this.now;
  }

  /** A conversation that has begun is kept. */
  async take(token: string): Promise<void> {
    this.now = token;
    this.state.change({ identityRefused: false });
    // no token, or one that is over, is no better than a bad one
    const over = endOf(token) > 0 && endOf(token) < Date.now();
    if (token === '' || over) throw new Error(this.refuse());
    const own = this.keep.all.conversation;
    try {
      if (!own) {
        await this.hearing.continueElsewhere(token);
        await this.hearing.changed();
        return;
      }
      this.hearing.know(await ask('post', '/api/v1/conversations/{id}/identity', { at: { id: own.id }, token: own.token, body: { token } }));
    } catch (error) {
      if (error instanceof Refused && error.code === 'IDENTITY_REFUSED') this.refuse();
      throw error;
    }
  }

  /** The token is not good, or too old. Returns the code that says which. */
  refuse(): string {
    const end = endOf(this.now ?? '');
    const code = end > 0 && end < Date.now() ? 'TOKEN_EXPIRED' : 'TOKEN_INVALID';
    this.now = null;
    this.state.change({ identityRefused: true });
    this.hearing.problem(code, code === 'TOKEN_EXPIRED' ? 'The token has expired.' : 'The token that says who the customer is is not good.');
    return code;
  }

  forget(): void {
    this.now = null;
  }
}
