import { ask, newKey } from '../../api/client';
import { Refused, Unreachable } from '../../api/refused';
import type { Uploads } from '../../files/uploads';
import { Keep, storingOf } from '../keep';
import { Attributes } from './attributes';
import { emitControl, emitPromises, emitWait, endedBy, publicCode, type Emit } from './events';
import { aboutOf, forgetPictures, unsentOf, uploadsOf } from './files';
import { Identity } from './Identity';
import { isOver, merged, stillGoing, unreadIn, type Conversation, type Message } from './messages';
import { Live } from './Live';
import { Marks } from './marks';
import { Opening, type Own } from './Opening';
import { Outbox } from './outbox';
import { PreChatForm } from './PreChatForm';
import type { ChatSettings } from './settings';
import { BEGINNING, Told, type ChatState } from './state';
import { Typing } from './Typing';
import { Wishes } from './Wishes';

const OWN = '/api/v1/conversations/{id}';
const WAIT_REFRESH_MS = 30_000;

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
  readonly identity: Identity;
  readonly files: Uploads;
  readonly wishes: Wishes;
  readonly typing: Typing;
  /** Told when the customer has signed out, here or in another tab. */
  onForgotten: () => void = () => undefined;
  private category: string;
  private languages: readonly string[];
  /** Number of the last message that the page has been told of on an earlier one. */
  private told = 0;

  constructor(
    private readonly settings: ChatSettings,
    private readonly emit: Emit,
  ) {
    this.category = settings.category;
    this.languages = settings.languages;
    this.keep = new Keep(settings.siteKey, settings.storage ?? 'none', (forgotten) => this.otherTab(forgotten));
    this.marks = new Marks(this.state, this.keep);
    this.typing = new Typing(this.state, this.keep);
    this.attributes = new Attributes(this.keep);
    this.identity = new Identity(this.state, this.keep, {
      know: this.know,
      changed: () => this.questions.read(),
      continueElsewhere: (token) => this.opening.continueElsewhere(token),
      problem: (code, message) => this.problem(code, message),
    });
    const asker = () => ({ siteKey: settings.siteKey, category: this.category, token: this.identity.token, known: this.attributes.names });
    this.questions = new PreChatForm(this.state, this.keep, asker, () => this.identity.refuse());
    this.opening = new Opening(this.keep, this.questions, {
      token: () => this.identity.token,
      category: () => this.category,
      locale: () => this.languages[0] ?? 'en',
      identityRefused: () => this.identity.refuse(),
      begun: () => this.followNow(false),
      found: () => this.followNow(true),
      unreached: () => this.state.change({ lostSince: this.state.get().lostSince ?? Date.now() }),
    });
    this.files = uploadsOf(this.state, this.keep, () => this.opening.conversation(), (code) => this.problem(code, 'A file was not taken.'));
    const lost = () => this.startAfresh();
    const notSent = (code: string) => this.problem(code, 'A message was not sent.');
    this.outbox = new Outbox(this.state, this.keep, { conversation: () => this.conversation(), lost, notSent, emit }, this.files);
    this.wishes = new Wishes(this.state, this.keep, { conversation: () => this.mustHave(), know: this.know, lost, emit });
    this.live = new Live(this.state, {
      take: (messages) => this.take(messages),
      readState: () => void this.readState(),
      reached: () => {
        this.outbox.soon();
        this.wishes.soon();
      },
    });
    setInterval(() => this.refreshWait(), WAIT_REFRESH_MS);
  }

  /** Reads the site, then the conversation of an earlier visit. */
  async begin(): Promise<void> {
    this.state.change({ broken: null });
    if (!(await this.readSite())) return;
    if (this.keep.refused) this.problem('STORAGE_REFUSED', 'Nothing can be kept on this device.');
    if (this.keep.all.conversation) this.followNow(true);
    this.questions.soon();
    this.files.restore([...this.keep.all.files]);
    this.outbox.resume();
    this.wishes.soon();
  }

  /** False if nothing can begin: the customer and the page read why. */
  private async readSite(): Promise<boolean> {
    try {
      const locale = this.languages[0] ?? 'en';
      const site = await ask('get', '/api/v1/sites/{key}', { at: { key: this.settings.siteKey }, query: { locale } });
      if (this.settings.storage === null && !this.state.get().site) this.keep.allow(storingOf(site.storage) ?? 'none');
      this.keep.put({ ways: { phone: site.phone ?? '', email: site.email ?? '' } });
      const { seen, surveyed, consented } = this.keep.all;
      this.state.change({ site, seen, surveyed, consented });
      return true;
    } catch (error) {
      // what is there already goes on in the language that it has
      if (this.state.get().site) return true;
      const code = error instanceof Refused ? (error.code === 'NOT_FOUND' ? 'SITE_KEY_UNKNOWN' : error.code) : 'OFFLINE';
      this.state.change({ broken: code });
      this.problem(code, code === 'OFFLINE' ? 'The desk cannot be reached.' : 'The site is not known.');
      return false;
    }
  }

  /** Consent was given or taken back. */
  consent(storage: unknown): void {
    this.keep.allow(storingOf(storage) ?? 'none');
    this.keep.put({ consented: true });
    if (this.keep.refused) this.problem('STORAGE_REFUSED', 'Nothing can be kept on this device.');
    this.state.change({ seen: this.keep.all.seen, consented: true });
    if (this.keep.all.conversation && !this.state.get().conversation) this.followNow(true);
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

  /** As a press of the customer: a conversation that can go on no more makes room for the next. */
  talkToPerson(): Promise<void> {
    this.leaveWhatIsOver();
    return this.wishes.talkToPerson();
  }

  async rate(rating: { rating: number | null; assistantRating: number | null; text: string | null }): Promise<void> {
    await this.wishes.rate(rating);
    const { rating: person, assistantRating: assistant } = rating;
    this.emit('ended', { by: endedBy(null, this.state.get().messages), rating: { person, assistant } });
  }

  surveyDone(): void {
    const surveyed = this.state.get().conversation?.epoch ?? 0;
    this.keep.put({ surveyed });
    this.state.change({ surveyed });
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

  logout(): void {
    this.keep.forget();
    this.forgotten();
  }

  /** Nothing of who was here stays: neither shown, nor on its way. */
  private forgotten(): void {
    this.identity.forget();
    this.wishes.forget();
    this.files.clear();
    forgetPictures();
    this.attributes.clear();
    this.state.change({ outgoing: [], identityRefused: false, trouble: null, surveyed: 0, consented: false });
    this.startAfresh();
    this.onForgotten();
  }

  about(category: string): void {
    this.category = category;
    this.questions.soon();
  }

  /** Best language first; for the conversation that begins next. */
  speak(languages: readonly string[]): void {
    if (this.languages[0] === languages[0]) return;
    this.languages = languages;
    if (this.state.get().site) void this.readSite();
  }

  private problem(code: string, message: string): void {
    this.emit('error', { code: publicCode(code), message });
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

  private otherTab(forgotten: boolean): void {
    if (forgotten) this.forgotten();
    const own = this.keep.all.conversation;
    const shown = this.state.get().conversation?.id;
    this.state.change({ seen: this.keep.all.seen, surveyed: this.keep.all.surveyed });
    if (own && own.id !== shown) this.followNow(true);
    if (!own && shown) {
      this.live.stop();
      this.state.change({ conversation: null, messages: [], outgoing: [] });
    }
  }

  /** @param earlier true if it is not known yet what was said in it */
  private followNow(earlier: boolean): void {
    const own = this.keep.all.conversation;
    if (!own) return;
    this.told = earlier ? this.keep.all.seen : 0;
    this.state.change({ conversation: null, messages: [], reading: earlier, lostSince: null, seen: this.keep.all.seen });
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
      if (seq > this.told) this.emit('message', { author, seq, id: String(seq) });
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

  /** What the server has said of the own conversation; an answer that comes after it was left says nothing. */
  know = (conversation: Conversation): void => {
    if (conversation.id !== this.keep.all.conversation?.id) return;
    const before = this.state.get().conversation;
    if (before?.id === conversation.id && before.epoch > conversation.epoch) return;
    this.state.change({ conversation, readAt: Date.now(), reading: false });
    emitControl(before, conversation, this.state.get().messages, this.emit);
    emitPromises(before, conversation, this.emit);
    emitWait(before, conversation, this.emit);
  };
}
