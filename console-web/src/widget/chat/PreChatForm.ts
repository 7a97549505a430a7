import { ask } from '../../api/client';
import { passes, Refused } from '../../api/refused';
import type { Keep } from '../keep';
import { answersIn, isBefore, knownBefore, open, problemOf, type Answered, type Problem } from './questions';
import type { ChatState, Told } from './state';

interface Own {
  readonly id: string;
  readonly token: string;
}

/** Who is asked, and about what. */
export interface Asker {
  readonly siteKey: string;
  readonly category: string;
  readonly token: string | null;
  /** Names of what the page has said of its visitor. */
  readonly known: readonly string[];
}

/** What is asked before the chat: read from the site, typed by the customer, and told once. */
export class PreChatForm {
  private locale = 'en';
  private reading = 0;

  constructor(
    private readonly state: Told<ChatState>,
    private readonly keep: Keep,
    private readonly asker: () => Asker,
    private readonly refused: () => void,
  ) {}

  /** The questions in this language, from now on. */
  speak(locale: string): void {
    if (this.locale === locale) return;
    this.locale = locale;
    this.soon();
  }

  /** Something that decides what is asked may be another by now. */
  soon(): void {
    void this.read();
  }

  /** What is typed stays after a reload. */
  type(key: string, text: string): void {
    const answers = { ...this.state.get().answers, [key]: text };
    const { [key]: mended, ...wrong } = this.state.get().wrong;
    this.keep.put({ answers });
    this.state.change({ answers, ...(mended && { wrong }) });
  }

  /** True if the first message may go; else each field that stands against it says why. */
  mayGo(said: string): boolean {
    const { asked, answers } = this.state.get();
    if (!asked || !isBefore(this.state.get())) return true;
    const wrong: Record<string, Problem> = {};
    for (const question of open(asked.questions, answers, said, this.keep.all.told.answers)) {
      const problem = problemOf(question, answers[question.key] ?? '');
      if (problem) wrong[question.key] = problem;
    }
    this.state.change({ wrong });
    return Object.keys(wrong).length === 0;
  }

  /** True if there is something that the customer has not seen asked, or sent along. */
  shows(said: string): boolean {
    const { asked, answers } = this.state.get();
    const questions = asked?.questions ?? [];
    const told = this.keep.all.told.answers;
    return open(questions, answers, said, told).length > 0 || questions.some((one) => knownBefore(one, answers, told));
  }

  /** What goes along with the opening: the same at each try of it. */
  opening(): Answered | null {
    const answered = this.keep.all.opening ?? this.answered();
    this.keep.put({ opening: answered });
    return answered;
  }

  /** The opening has come through. */
  opened(id: string): void {
    const { opening, told } = this.keep.all;
    this.keep.put({ opening: null, told: { to: id, answers: { ...told.answers, ...opening?.answers } } });
  }

  /** A new chat begins: what was told stays known on this device, what was typed does not. */
  afresh(): void {
    const { told } = this.keep.all;
    this.keep.put({ answers: {}, opening: null, told: { ...told, to: '' } });
    this.state.change({ answers: {}, wrong: {}, before: told.answers });
    this.soon();
  }

  /** Tells what was answered after the conversation had been opened; throws what the next try may mend. */
  async tell(own: Own): Promise<void> {
    const { told } = this.keep.all;
    const spoken = this.state.get().messages.some((message) => message.author === 'CUSTOMER');
    const answered = spoken ? null : this.answered();
    if (!answered || Object.entries(answered.answers).every(([key, value]) => told.to === own.id && told.answers[key] === value)) return;
    try {
      await ask('post', '/api/v1/conversations/{id}/answers', { at: { id: own.id }, token: own.token, body: answered });
    } catch (error) {
      // an answer that the server does not take holds nobody up
      if (passes(error) || !(error instanceof Refused) || error.code !== 'INVALID_INPUT') throw error;
    }
    this.keep.put({ told: { to: own.id, answers: { ...told.answers, ...answered.answers } } });
  }

  private answered(): Answered | null {
    const { asked, answers, outgoing } = this.state.get();
    if (!asked) return null;
    const said = outgoing.map((message) => message.text).join('\n');
    const all = answersIn(asked.questions, answers, said, this.keep.all.told.answers);
    return Object.keys(all).length === 0 ? null : { version: asked.version, answers: all };
  }

  async read(): Promise<void> {
    const { site } = this.state.get();
    if (!site?.asks || !isBefore(this.state.get())) return;
    this.reading += 1;
    const turn = this.reading;
    const { siteKey, category, token, known } = this.asker();
    const told = { ...(category && { category }), ...(token && { identityToken: token }), ...(known.length > 0 && { known: [...known] }) };
    try {
      const asked = await ask('post', '/api/v1/sites/{key}/questions', { at: { key: siteKey }, body: { locale: this.locale, ...told } });
      if (turn === this.reading) this.state.change({ asked, answers: this.keep.all.answers, before: this.earlier() });
    } catch (error) {
      if (error instanceof Refused && error.code === 'IDENTITY_REFUSED' && token) {
        this.refused();
        return this.read();
      }
      // a chat without its questions is better than none
    }
  }

  /** What was told to another conversation than the one that is open. */
  private earlier(): ChatState['before'] {
    const { told, conversation } = this.keep.all;
    return told.to !== '' && told.to === conversation?.id ? {} : told.answers;
  }
}
