import { beforeEach, describe, expect, it } from 'vitest';
import type { Message, Outgoing } from './chat/messages';
import { BEGINNING, type ChatState } from './chat/state';
import { speakingFor } from './speaking';
import { Spoken } from './spoken';

const en = speakingFor(['en']);
const said = (seq: number, author: Message['author'], more: Partial<Message> = {}): Message =>
  ({ seq, author, kind: 'text', text: `text ${String(seq)}`, agentName: author === 'HUMAN' ? 'Sam' : null, attachments: [], ...more }) as unknown as Message;
const going = (state: Outgoing['state']): Outgoing => ({ key: 'k', text: 'hi', madeAt: '', state });
const control = (word: string, waiting: object | null = null) => ({ control: word, agentName: 'Sam', waiting, identity: {} }) as unknown as ChatState['conversation'];
const wait = (place: number, toSeconds: number) =>
  control('WAITING_FOR_HUMAN', { why: 'You asked for one.', fromSeconds: 60, toSeconds, place, choices: ['KEEP_WAITING', 'EMAIL'] });

describe('what a screen reader is told', () => {
  let now = 0;
  let before: ChatState = BEGINNING;
  let spoken = new Spoken();
  const next = (change: Partial<ChatState>, at = now) => {
    now = at;
    const last = before;
    before = { ...last, ...change };
    return spoken.of(last, before, en, now);
  };

  beforeEach(() => {
    now = 1_000;
    before = BEGINNING;
    spoken = new Spoken();
  });

  it('is each message of others with its author, never an own one nor one that was seen on an earlier visit', () => {
    expect(next({ seen: 2 }).polite).toEqual([]);
    expect(next({ messages: [said(1, 'SYSTEM'), said(2, 'AI'), said(3, 'HUMAN')] }).polite).toEqual(['Sam: text 3']);
    expect(next({ messages: [...before.messages, said(4, 'CUSTOMER'), said(5, 'AI')] }).polite).toEqual(['Assistant, automated: text 5']);
    expect(next({ line: 'up' }).polite).toEqual([]);
  });

  it('is once that a person is asked, with reason, range and choices, also as the very first act', () => {
    next({ asking: true });
    expect(next({ asking: false, conversation: wait(3, 120), messages: [said(1, 'SYSTEM', { kind: 'handoff' })] }).polite).toEqual([
      'A person is being asked. You asked for one. 1 to 2 minutes',
      'You can choose: Keep waiting, E-mail the answer, Call me back, or Back to assistant.',
    ]);
    expect(next({ conversation: wait(3, 120) }).polite).toEqual([]);
  });

  it('is nothing of a wait that went on before this visit', () => {
    expect(next({ conversation: wait(3, 120) }).polite).toEqual([]);
  });

  it('is only what has changed of the wait, at most once a minute, and never lost', () => {
    next({ conversation: wait(3, 120) });
    expect(next({ conversation: wait(2, 300) }, 30_000).polite).toEqual([]);
    expect(next({ conversation: wait(2, 300) }, 61_001).polite).toEqual(['The wait is now 1 to 5 minutes', 'Number 2 in line']);
    expect(next({ conversation: wait(1, 300) }, 130_000).polite).toEqual(['Next in line']);
  });

  it('is at once that a message was not sent, each time; later that it was, but not if it was deleted', () => {
    next({ outgoing: [going('sending')] });
    expect(next({ outgoing: [going('failed')] }).urgent).toEqual(['Your message was not sent.']);
    expect(next({ outgoing: [going('sending')] })).toEqual({ polite: [], urgent: [] });
    expect(next({ outgoing: [going('failed')] }).urgent).toHaveLength(1);
    expect(next({ outgoing: [], messages: [said(1, 'CUSTOMER', { clientMessageId: 'k' })] }).polite).toEqual(['Sent after all.']);
    next({ outgoing: [going('failed')] });
    expect(next({ outgoing: [] }).polite).toEqual([]);
  });

  it('is at once that there is a limit, and not each second of it', () => {
    expect(next({ limitedUntil: 21_000 }).urgent).toEqual(['Please wait 20 seconds. Your text is kept.']);
    expect(next({ line: 'up' }, 2_000).urgent).toEqual([]);
    expect(next({ limitedUntil: 43_200_000 + 2_000 }).urgent).toEqual(['Please wait 12 hours. Your text is kept.']);
  });

  it('is once that a code was sent, and where to', () => {
    const sent = { ...control('AI'), identity: { codeCheck: { address: 'm***@example.com' } } } as ChatState['conversation'];
    next({ conversation: control('AI') });
    expect(next({ conversation: sent }).polite.join()).toContain('m***@example.com');
    expect(next({ line: 'up' }).polite).toEqual([]);
  });

  it('is once that somebody writes, to who has waited for ten seconds', () => {
    next({ conversation: control('HUMAN'), messages: [said(1, 'CUSTOMER')] });
    expect(next({ typingUntil: 6_000 }, 5_000).polite).toEqual([]);
    expect(next({ typingUntil: 16_000 }, 11_001).polite).toEqual(['Sam is writing']);
    expect(next({ typingUntil: 19_000 }, 14_000).polite).toEqual([]);
  });
});
