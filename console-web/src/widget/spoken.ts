import { saidIn } from './chat/files';
import type { Message } from './chat/messages';
import type { ChatState } from './chat/state';
import type { Speaking } from './speaking';
import { limitText } from './views/limitText';
import { rangeOf } from './views/waitWords';

const WAIT_SAID_EVERY_MS = 60_000;
const WRITING_SAID_AFTER_MS = 10_000;

/** What is told politely, when the reader pauses, and what at once. */
export interface Said {
  readonly polite: readonly string[];
  readonly urgent: readonly string[];
}

/** Decides what screen readers are told of a change. It remembers what was told, so that nothing is told twice. */
export class Spoken {
  private wait = { range: '', place: 0, at: 0 };
  private readonly failed = new Set<string>();
  private unanswered = { seq: 0, since: 0, told: false };

  of(last: ChatState, state: ChatState, speaking: Speaking, now: number): Said {
    const { say } = speaking;
    const polite = [...heard(last, state).map((message) => wordsOf(message, speaking)), ...this.ofWaiting(last, state, speaking, now)];
    const urgent: string[] = [];
    const code = state.conversation?.identity.codeCheck;
    if (code && last.conversation && !last.conversation.identity.codeCheck) polite.push(say('said.code', { address: code.address }));
    for (const { key, state: fate } of state.outgoing) {
      if (fate === 'failed' && !last.outgoing.some((one) => one.key === key && one.state === 'failed')) {
        this.failed.add(key);
        urgent.push(say('said.failed'));
      }
    }
    for (const { clientMessageId } of state.messages.slice(last.messages.length)) {
      if (clientMessageId && this.failed.delete(clientMessageId)) polite.push(say('said.sent'));
    }
    if (state.limitedUntil > now && state.limitedUntil !== last.limitedUntil) {
      urgent.push(limitText(Math.ceil((state.limitedUntil - now) / 1000), say));
    }
    return { polite: [...polite, ...this.ofTyping(state, speaking, now)], urgent };
  }

  /** Passed on: once, with reason, range and what one can do. Later only what is another: at most once a minute. */
  private ofWaiting(last: ChatState, state: ChatState, speaking: Speaking, now: number): string[] {
    const waiting = state.conversation?.waiting;
    if (!waiting) return [];
    const { say } = speaking;
    const range = rangeOf(waiting, speaking);
    const place = waiting.opensAt ? 0 : (waiting.place ?? 0);
    const before = this.wait;
    if (!last.conversation?.waiting) {
      this.wait = { range, place, at: now };
      const fresh = last.conversation !== null || last.asking || state.asking;
      const list = new Intl.ListFormat(speaking.locale, { type: 'disjunction' }).format(
        [say('wait.keep'), ...(waiting.choices.includes('EMAIL') ? [say('wait.email')] : []), say('wait.call'), say('wait.assistant')],
      );
      return fresh ? [say('said.waiting', { why: waiting.why, range }), say('said.choices', { list })] : [];
    }
    if (now - before.at < WAIT_SAID_EVERY_MS || (range === before.range && place === before.place)) return [];
    this.wait = { range, place, at: now };
    return [...(range === before.range ? [] : [say('said.range', { range })]), ...(place === before.place || place === 0 ? [] : [say('wait.place', { place })])];
  }

  /** That somebody writes is said once, to who has waited for an answer for a while. */
  private ofTyping(state: ChatState, { say }: Speaking, now: number): string[] {
    const last = state.messages.findLast((message) => message.author !== 'SYSTEM');
    if (last?.author !== 'CUSTOMER') return [];
    if (this.unanswered.seq !== last.seq) this.unanswered = { seq: last.seq, since: now, told: false };
    const due = state.conversation?.control === 'HUMAN' && state.typingUntil > now && now - this.unanswered.since >= WRITING_SAID_AFTER_MS;
    if (!due || this.unanswered.told) return [];
    this.unanswered.told = true;
    return [say('said.writing', { name: state.conversation.agentName ?? '' })];
  }
}

/** Messages of others that have come since; those of an earlier visit that were seen are not read out again. */
export function heard(last: ChatState, state: ChatState): Message[] {
  const newest = last.messages.at(-1)?.seq ?? 0;
  return state.messages.filter(({ seq, author, kind }) => {
    // that somebody is asked is told with what one can do meanwhile
    return seq > newest && seq > last.seen && author !== 'CUSTOMER' && kind !== 'handoff';
  });
}

function wordsOf(message: Message, { say }: Speaking): string {
  switch (message.author) {
    case 'AI':
      return say('message.said', { name: say('who.ai'), text: saidIn(message) });
    case 'HUMAN':
      return say('message.said', { name: message.agentName ?? '', text: saidIn(message) });
    case 'SYSTEM':
    case 'CUSTOMER':
      return message.text;
  }
}
