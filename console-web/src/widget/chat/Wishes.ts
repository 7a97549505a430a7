import { ask, newKey, type BodyOf } from '../../api/client';
import { OneByOne, PAUSE_MS } from '../../api/oneByOne';
import { passes, Refused } from '../../api/refused';
import type { Keep } from '../keep';
import { emitLimit, type Emit } from './events';
import type { Conversation } from './messages';
import type { Own } from './Opening';
import type { ChatState, Told } from './state';

const OWN = '/api/v1/conversations/{id}';

interface Desk {
  /** The conversation that there is, or one that begins now; throws while there is no way to it. */
  readonly conversation: () => Promise<Own>;
  readonly know: (conversation: Conversation) => void;
  /** The conversation is over for good: the next one begins. */
  readonly lost: () => void;
  readonly emit: Emit;
}

/** What the customer presses rather than writes. What is not taken is said; the wish for a person is kept until it is taken. */
export class Wishes {
  private readonly line = new OneByOne<string>({
    next: () => this.keep.all.wanted || undefined,
    send: (key) => this.askForPerson(key),
    pause: () => Math.max(PAUSE_MS, this.state.get().limitedUntil - Date.now()),
  });
  private rated: Promise<void> = Promise.resolve();
  private told: ((refusal: Error | null) => void)[] = [];

  constructor(
    private readonly state: Told<ChatState>,
    private readonly keep: Keep,
    private readonly desk: Desk,
  ) {}

  /** Asks for a person, in a new conversation if there is none; without a connection as soon as there is one. */
  talkToPerson(): Promise<void> {
    if (!this.keep.all.wanted) this.keep.put({ wanted: newKey() });
    const taken = new Promise<void>((resolve, reject) => {
      this.told.push((refusal) => {
        if (refusal === null) resolve();
        else reject(refusal);
      });
    });
    this.soon();
    return taken;
  }

  /** Now is a good moment, for a wish of an earlier visit as well. */
  soon = (): void => {
    if (!this.keep.all.wanted) return;
    this.state.change({ asking: true, trouble: null });
    this.line.soon();
  };

  goOnWithAssistant = () =>
    this.press(async ({ at, token }) => (await ask('post', `${OWN}/assistant`, { at, token, key: newKey() })).conversation);

  end = () => this.press(async ({ at, token }) => (await ask('post', `${OWN}/end`, { at, token, key: newKey() })).conversation);

  giveContact = (body: BodyOf<`${typeof OWN}/contact`, 'post'>) =>
    this.press(({ at, token }) => ask('post', `${OWN}/contact`, { at, token, key: newKey(), body }));

  howToWait = (body: BodyOf<`${typeof OWN}/waiting`, 'post'>) =>
    this.press(({ at, token }) => ask('post', `${OWN}/waiting`, { at, token, key: newKey(), body }));

  /** One after the other: the last one counts. */
  rate = (body: BodyOf<`${typeof OWN}/rating`, 'post'>): Promise<void> => {
    const send = () => this.press(({ at, token }) => ask('post', `${OWN}/rating`, { at, token, key: newKey(), body }));
    this.rated = this.rated.then(send, send);
    return this.rated;
  };

  /** The customer has gone: nobody is asked for any more. */
  forget(): void {
    this.settle(new Error('FORGOTTEN'));
  }

  private async press(act: (own: { at: { id: string }; token: string }) => Promise<Conversation>): Promise<void> {
    this.state.change({ trouble: null });
    try {
      const { id, token } = await this.desk.conversation();
      this.desk.know(await act({ at: { id }, token }));
    } catch (error) {
      this.state.change({ trouble: troubleOf(error) });
      throw error;
    }
  }

  /** True if something is left that may go at once. */
  private async askForPerson(key: string): Promise<boolean> {
    try {
      const { id, token } = await this.desk.conversation();
      const outcome = await ask('post', `${OWN}/person`, { at: { id }, token, key });
      this.desk.know(outcome.conversation);
      this.settle(null);
      return true;
    } catch (error) {
      if (passes(error)) {
        emitLimit(error, this.state, this.desk.emit);
        return false;
      }
      if (error instanceof Refused && ['NOT_SIGNED_IN', 'NOT_FOUND', 'REOPEN_WINDOW_PASSED'].includes(error.code)) {
        this.desk.lost();
        return true;
      }
      this.state.change({ trouble: troubleOf(error) });
      this.settle(error instanceof Error ? error : new Error('INTERNAL'));
      return true;
    }
  }

  private settle(refusal: Error | null): void {
    this.keep.put({ wanted: '' });
    this.state.change({ asking: false });
    for (const tell of this.told.splice(0)) tell(refusal);
  }
}

/** A code that the customer can quote; OFFLINE: it may work in a moment. */
function troubleOf(error: unknown): string {
  if (passes(error)) return 'OFFLINE';
  return error instanceof Refused ? error.code : 'INTERNAL';
}
