import { ask, newKey, type BodyOf, type PathOf } from '../../api/client';
import { Refused, Unreachable } from '../../api/refused';
import type { Uploads } from '../../files/uploads';
import { Keep, storingOf } from '../keep';
import { Attributes } from './attributes';
import { emitPromises, emitWait } from './events';
import { aboutOf, unsentOf, uploadsOf } from './files';
import { isOver, merged, stillGoing, unreadIn, type Conversation, type Message } from './messages';
import { Live } from './Live';
import { Marks } from './marks';
import { Opening, type Own } from './Opening';
import { Outbox } from './outbox';
import { PreChatForm } from './PreChatForm';
import type { ChatSettings } from './settings';
import { BEGINNING, Told, type ChatState } from './state';

const OWN = '/api/v1/conversations/{id}';
const TYPING_TOLD_MS = 3_000;
const WAIT_REFRESH_MS = 30_000;

type Emit = (event: string, data: unknown) => void;
type Wish = PathOf<'post'> & `${typeof OWN}/${string}`;

/** One customer's conversation: read from the server, followed live, written through the outbox. */
export class Chat {
  readonly state = new Told<ChatState>(BEGINNING);
  readonly keep: Keep;
  private readonly outbox: Outbox;
  private readonly opening: Opening;
  readonly questions: PreChatForm;
  private readonly live: Live;
  private readonly marks: Marks;
  readonly attributes: Attributes;
  readonly files: Uploads;
  private toldTyping = 0;
  private token: string | null = null;
  private category: string;
  private languages: readonly string[];

  constructor(
    private readonly settings: ChatSettings,
    private readonly emit: Emit,
  ) {
    this.category = settings.category;
    this.languages = settings.languages;
    this.keep = new Keep(settings.siteKey, settings.storage ?? 'none', () => this.otherTab());
    this.marks = new Marks(this.state, this.keep);
    this.attributes = new Attributes(this.keep);
    const asker = () => ({ siteKey: settings.siteKey, category: this.category, token: this.token, known: this.attributes.names });
    this.questions = new PreChatForm(this.state, this.keep, asker, () => this.refuseIdentity());
    this.opening = new Opening(this.keep, this.questions, {
      token: () => this.token,
      category: () => this.category,
      locale: () => this.languages[0] ?? 'en',
      identityRefused: () => this.refuseIdentity(),
      begun: () => this.followNow(),
    });
    this.files = uploadsOf(this.state, this.keep, () => this.opening.conversation());
    const notSent = (code: string) => this.emit('error', { code, message: 'A message was not sent.' });
    this.outbox = new Outbox(this.state, this.keep, { conversation: () => this.conversation(), lost: () => this.startAfresh(), notSent }, this.files);
    this.live = new Live(this.state, {
      take: (messages) => this.take(messages),
      readState: () => void this.readState(),
      reached: this.outbox.soon,
    });
    setInterval(() => this.refreshWait(), WAIT_REFRESH_MS);
  }

  /** Reads the site, then the conversation of an earlier visit. */
  async begin(): Promise<void> {
    this.state.change({ broken: null });
    try {
      const locale = this.languages[0] ?? 'en';
      const site = await ask('get', '/api/v1/sites/{key}', { at: { key: this.settings.siteKey }, query: { locale } });
      if (this.settings.storage === null) this.keep.allow(storingOf(site.storage) ?? 'none');
      this.state.change({ site, seen: this.keep.all.seen, surveyed: this.keep.all.surveyed });
    } catch (error) {
      const code = error instanceof Refused ? (error.code === 'NOT_FOUND' ? 'SITE_KEY_UNKNOWN' : error.code) : 'OFFLINE';
      this.state.change({ broken: code });
      this.emit('error', { code, message: code === 'OFFLINE' ? 'The desk cannot be reached.' : 'The site is not known.' });
      return;
    }
    if (this.keep.refused) this.emit('error', { code: 'STORAGE_REFUSED', message: 'Nothing can be kept on this device.' });
    if (this.keep.all.conversation) this.followNow();
    this.questions.soon();
    this.files.restore([...this.keep.all.files]);
    this.outbox.resume();
  }

  write(text: string): void {
    this.leaveWhatIsOver();
    this.outbox.write(text, unsentOf(this.state.get()).filter((file) => file.state !== 'refused').map(aboutOf));
  }

  /** As {@link write}, once nothing that was asked before the chat stands against it; false: something does. */
  say(text: string): boolean {
    // what an earlier chat was told goes along with the next one only after it was shown
    const may = !(this.leaveWhatIsOver() && this.questions.shows(text)) && this.questions.mayGo(text);
    if (may) this.write(text);
    return may;
  }

  /** Begins anew if the conversation can go on no more; true if it did. */
  private leaveWhatIsOver(): boolean {
    const over = isOver(this.state.get().conversation, Date.now());
    if (over) this.startAfresh();
    return over;
  }

  retry = (key: string) => this.outbox.retry(key);
  drop = (key: string) => this.outbox.drop(key);

  /** Asks for a person, in a new conversation if there is none. */
  async talkToPerson(): Promise<void> {
    this.state.change({ asking: true });
    try {
      await this.wish(`${OWN}/person`);
    } finally {
      this.state.change({ asking: false });
    }
  }

  goOnWithAssistant = () => this.wish(`${OWN}/assistant`);
  end = () => this.wish(`${OWN}/end`);

  async giveContact(contact: BodyOf<`${typeof OWN}/contact`, 'post'>): Promise<void> {
    const own = await this.mustHave();
    const conversation = await ask('post', `${OWN}/contact`, { at: { id: own.id }, token: own.token, key: newKey(), body: contact });
    this.know(conversation);
  }

  async howToWait(how: BodyOf<`${typeof OWN}/waiting`, 'post'>): Promise<void> {
    const own = await this.mustHave();
    this.know(await ask('post', `${OWN}/waiting`, { at: { id: own.id }, token: own.token, key: newKey(), body: how }));
  }

  async rate(rating: BodyOf<`${typeof OWN}/rating`, 'post'>): Promise<void> {
    const own = await this.mustHave();
    this.know(await ask('post', `${OWN}/rating`, { at: { id: own.id }, token: own.token, key: newKey(), body: rating }));
    this.surveyDone();
    this.emit('ended', { by: 'customer', rating });
  }

  surveyDone(): void {
    const surveyed = this.state.get().conversation?.epoch ?? 0;
    this.keep.put({ surveyed });
    this.state.change({ surveyed });
  }

  /** The customer writes; told to the other side now and then. */
  typing(): void {
    const { conversation } = this.state.get();
    const own = this.keep.all.conversation;
    if (!own || conversation?.control !== 'HUMAN' || Date.now() - this.toldTyping < TYPING_TOLD_MS) return;
    this.toldTyping = Date.now();
    void ask('post', `${OWN}/typing`, { at: { id: own.id }, token: own.token }).catch(() => undefined);
  }

  /** Everything that is there has been looked at. */
  sawAll(): void {
    const last = this.state.get().messages.at(-1)?.seq ?? 0;
    if (last <= this.state.get().seen) return;
    this.keep.put({ seen: last });
    this.state.change({ seen: last });
    this.marks.soon();
  }

  unread = (): number => unreadIn(this.state.get().messages, this.state.get().seen);

  /** A token of the merchant's server says who the customer is. A conversation that has begun is kept. */
  async identify(token: string): Promise<void> {
    this.token = token;
    this.state.change({ identityRefused: false });
    const own = this.keep.all.conversation;
    if (!own) return this.questions.read();
    try {
      this.know(await ask('post', `${OWN}/identity`, { at: { id: own.id }, token: own.token, body: { token } }));
    } catch (error) {
      if (error instanceof Refused && error.code === 'IDENTITY_REFUSED') this.refuseIdentity();
      throw error;
    }
  }

  logout(): void {
    this.token = null;
    this.keep.forget();
    this.startAfresh();
    this.files.clear();
    this.state.change({ outgoing: [], identityRefused: false });
  }

  about(category: string): void {
    this.category = category;
    this.questions.soon();
  }

  /** Best language first; for the conversation that begins next. */
  speak(languages: readonly string[]): void {
    this.languages = languages;
  }

  private refuseIdentity(): void {
    this.token = null;
    this.state.change({ identityRefused: true });
    this.emit('error', { code: 'TOKEN_INVALID', message: 'The token that says who the customer is is not good.' });
  }

  /** A press that changes who answers; the same key for each try of it. */
  private async wish(path: Wish & (`${typeof OWN}/person` | `${typeof OWN}/assistant` | `${typeof OWN}/end`)): Promise<void> {
    const own = await this.mustHave();
    const outcome = await ask('post', path, { at: { id: own.id }, token: own.token, key: newKey() });
    this.know(outcome.conversation);
  }

  private async mustHave(): Promise<Own> {
    const own = await this.opening.conversation();
    if (!own) throw new Unreachable();
    // the way to a person waits for no answer
    await this.questions.tell(own).catch(() => undefined);
    return own;
  }

  /** The customer's conversation, told what was answered before it; begins one if there is none. */
  private async conversation(): Promise<Own | null> {
    const own = await this.opening.conversation();
    if (own) await this.questions.tell(own);
    return own;
  }

  private startAfresh(): void {
    this.live.stop();
    this.keep.put({ conversation: null, openingKey: newKey(), seen: 0 });
    this.state.change({ conversation: null, messages: [], seen: 0, theirs: BEGINNING.theirs, lostSince: null, reading: false });
    this.questions.afresh();
  }

  private otherTab(): void {
    const own = this.keep.all.conversation;
    const shown = this.state.get().conversation?.id;
    this.state.change({ seen: this.keep.all.seen, surveyed: this.keep.all.surveyed });
    if (own && own.id !== shown) this.followNow();
    if (!own && shown) {
      this.live.stop();
      this.state.change({ conversation: null, messages: [], outgoing: [] });
    }
  }

  private followNow(): void {
    const own = this.keep.all.conversation;
    if (!own) return;
    this.state.change({ conversation: null, messages: [], reading: true });
    void this.readState();
    this.attributes.soon();
    this.live.start(own);
  }

  private take(more: readonly Message[]): void {
    const before = this.state.get();
    const messages = merged(before.messages, more);
    if (messages === before.messages) return;
    const fromOthers = more.some((m) => m.author !== 'CUSTOMER');
    this.state.change({
      messages,
      outgoing: stillGoing(before.outgoing, messages),
      reading: false,
      ...(fromOthers && { typingUntil: 0 }),
    });
    this.marks.soon();
    for (const { author, seq, kind } of more) {
      this.emit('message', { author, seq, id: String(seq) });
      if (author === 'SYSTEM' && kind !== 'disclosure') void this.readState();
    }
  }

  private async readState(): Promise<void> {
    const own = this.keep.all.conversation;
    if (!own) return;
    try {
      this.know(await ask('get', OWN, { at: { id: own.id }, token: own.token }));
    } catch (error) {
      if (error instanceof Refused && (error.code === 'NOT_FOUND' || error.code === 'NOT_SIGNED_IN')) this.startAfresh();
    }
  }

  private refreshWait(): void {
    if (this.state.get().conversation?.control === 'WAITING_FOR_HUMAN') void this.readState();
  }

  know(conversation: Conversation): void {
    const before = this.state.get().conversation;
    if (before?.id === conversation.id && before.epoch > conversation.epoch) return;
    this.state.change({ conversation, readAt: Date.now(), reading: false });
    if (before?.epoch !== conversation.epoch) {
      this.emit('control', { control: conversation.control, agentName: conversation.agentName ?? undefined });
      if (conversation.control === 'CLOSED' && before) this.emit('ended', { by: conversation.agentName ?? 'conversation' });
    }
    emitPromises(before, conversation, this.emit);
    emitWait(before, conversation, this.emit);
  }
}
