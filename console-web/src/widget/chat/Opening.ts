import { ask, newKey } from '../../api/client';
import { Refused, Unreachable } from '../../api/refused';
import type { Keep } from '../keep';
import type { PreChatForm } from './PreChatForm';

export interface Own {
  readonly id: string;
  readonly token: string;
}

/** Who begins a conversation, as it is known when it begins. */
interface Opener {
  readonly token: () => string | null;
  readonly category: () => string;
  readonly locale: () => string;
  readonly identityRefused: () => void;
  readonly begun: () => void;
  /** One was found that was begun on another device. */
  readonly found: () => void;
  /** Nobody has answered. */
  readonly unreached: () => void;
}

/** Begins the customer's conversation, once however often it is asked for. */
export class Opening {
  private under: Promise<Own | null> | null = null;
  private looking: Promise<void> | null = null;

  constructor(
    private readonly keep: Keep,
    private readonly questions: PreChatForm,
    private readonly opener: Opener,
  ) {}

  /** The conversation that there is, or one that begins now. Null while the server cannot be reached. */
  conversation(): Promise<Own | null> {
    const own = this.keep.all.conversation;
    if (own) return Promise.resolve(own);
    this.under ??= this.afterLooking().finally(() => {
      this.under = null;
    });
    return this.under;
  }

  private async afterLooking(): Promise<Own | null> {
    const key = this.keep.all.openingKey;
    if (this.looking) await this.looking;
    // who has signed out meanwhile begins nothing
    return this.keep.all.openingKey === key ? (this.keep.all.conversation ?? this.open()) : null;
  }

  /** Whom the merchant vouches for goes on with what was begun on another device; nothing begins here before that is known. */
  continueElsewhere(identityToken: string): Promise<void> {
    const look = this.look(identityToken);
    const looking = look.catch(() => undefined).finally(() => {
      if (this.looking === looking) this.looking = null;
    });
    this.looking = looking;
    return look;
  }

  private async look(identityToken: string): Promise<void> {
    const key = this.keep.all.openingKey;
    const { conversation } = await ask('post', '/api/v1/conversations/continuation', { key, body: { identityToken } });
    // who has signed out meanwhile is not followed; what has begun here is kept
    if (!conversation || this.keep.all.openingKey !== key || this.keep.all.conversation) return;
    this.keep.put({ conversation: { id: conversation.id, token: conversation.token }, seen: conversation.readSeq });
    this.opener.found();
  }

  private async open(): Promise<Own | null> {
    const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
    const category = this.opener.category();
    const identityToken = this.opener.token();
    const answered = this.questions.opening();
    const told = { ...(category && { category }), ...(identityToken && { identityToken }), ...(answered && { answered }) };
    const key = this.keep.all.openingKey;
    try {
      const body = { locale: this.opener.locale(), zone, ...told };
      const opened = await ask('post', '/api/v1/conversations', { key, body });
      // who has signed out meanwhile is not followed by what was begun before
      if (this.keep.all.openingKey !== key) return null;
      const own = { id: opened.id, token: opened.token };
      this.keep.put({ conversation: own, seen: 0 });
      this.questions.opened(own.id);
      this.opener.begun();
      return own;
    } catch (error) {
      if (error instanceof Unreachable) {
        this.opener.unreached();
        return null;
      }
      if (error instanceof Refused && error.code === 'IDENTITY_REFUSED') {
        // never silently anonymous: the customer reads it, then writes on as somebody unknown
        this.opener.identityRefused();
        return this.open();
      }
      if (error instanceof Refused && error.code === 'KEY_REUSED') {
        this.keep.put({ openingKey: newKey() });
        return this.open();
      }
      throw error;
    }
  }
}
