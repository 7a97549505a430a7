import { describe, expect, it } from 'vitest';
import { assistantOwes, fateOf, isOver, joinedAs, merged, startsRun, stillGoing, unreadIn, type Conversation, type Message, type Outgoing } from './messages';

function message(seq: number, author: Message['author'], clientMessageId: string | null = null): Message {
  return {
    seq,
    author,
    clientMessageId,
    visibility: 'PUBLIC',
    kind: 'text',
    epoch: 1,
    text: `text ${String(seq)}`,
    citations: [], attachments: [],
    sentAt: '2026-11-21T11:00:00Z',
    agentId: null,
    agentName: author === 'HUMAN' ? 'Sam' : null,
  };
}

const going = (state: Outgoing['state']): Outgoing => ({ key: 'k', text: 'hello', madeAt: '', state });
const talk = [message(1, 'SYSTEM'), message(2, 'CUSTOMER', 'a'), message(3, 'AI'), message(5, 'CUSTOMER', 'b')];

describe('messages', () => {
  it('come into their places once, however they arrive', () => {
    expect(merged(talk.slice(0, 2), [message(5, 'CUSTOMER', 'b'), message(3, 'AI'), message(2, 'CUSTOMER', 'a')]).map((m) => m.seq)).toEqual([
      1, 2, 3, 5,
    ]);
    expect(merged(talk, talk)).toBe(talk);
  });

  it('are no longer on their way when the transcript shows them', () => {
    const going = ['a', 'c'].map((key) => ({ key, text: key, madeAt: '', state: 'sending' as const }));
    expect(stillGoing(going, talk).map((m) => m.key)).toEqual(['c']);
  });

  it('are read when somebody has answered, passed on while a person is awaited', () => {
    const nowhere = { delivered: 0, read: 0 };
    expect(fateOf(message(2, 'CUSTOMER'), talk, 'AI', nowhere)).toBe('read');
    expect(fateOf(message(5, 'CUSTOMER'), talk, 'AI', nowhere)).toBe('sent');
    expect(fateOf(message(5, 'CUSTOMER'), talk, 'WAITING_FOR_HUMAN', nowhere)).toBe('passed');
    expect(fateOf(message(5, 'CUSTOMER'), talk, 'HUMAN', { delivered: 4, read: 4 })).toBe('sent');
    expect(fateOf(message(5, 'CUSTOMER'), talk, 'HUMAN', { delivered: 5, read: 4 })).toBe('delivered');
    expect(fateOf(message(5, 'CUSTOMER'), talk, 'HUMAN', { delivered: 5, read: 5 })).toBe('read');
  });

  it('count as unread when others wrote them', () => {
    expect(unreadIn(talk, 0)).toBe(1);
    expect(unreadIn(talk, 3)).toBe(0);
  });

  it('are owed an answer by the assistant alone', () => {
    expect(assistantOwes({ control: 'AI' } as Conversation, talk, [])).toBe(true);
    expect(assistantOwes({ control: 'HUMAN' } as Conversation, talk, [])).toBe(false);
    expect(assistantOwes({ control: 'AI' } as Conversation, talk.slice(0, 3), [])).toBe(false);
    // from the first moment, before the server has the words; not while they wait for a connection
    expect(assistantOwes(null, [], [going('sending')])).toBe(true);
    expect(assistantOwes(null, [], [going('waiting')])).toBe(false);
    expect(assistantOwes({ control: 'HUMAN' } as Conversation, [], [going('sending')])).toBe(false);
  });

  it('name whoever joined, even if another one joined later', () => {
    const line = (seq: number, kind: string) => ({ ...message(seq, 'SYSTEM'), kind });
    const sam = { ...message(4, 'HUMAN'), agentName: 'Sam' };
    const twice = [line(1, 'joined'), line(2, 'dropped'), line(3, 'joined'), sam];
    expect(joinedAs(line(1, 'joined'), twice, 'Sam')).toBe('');
    expect(joinedAs(line(3, 'joined'), twice, 'Lena')).toBe('Sam');
    expect(joinedAs(line(3, 'joined'), twice.slice(0, 3), 'Lena')).toBe('Lena');
  });

  it('stand under one name as long as one person writes', () => {
    const people = [message(1, 'HUMAN'), message(2, 'HUMAN'), message(3, 'AI')];
    expect(people.map((_, at) => startsRun(people, at))).toEqual([true, false, true]);
  });
});

describe('a conversation', () => {
  it.each([
    ['CLOSED', '2026-03-02T12:00:00Z', true],
    ['CLOSED', '2026-03-02T14:00:00Z', false],
    ['AI', '2026-03-02T12:00:00Z', false],
    ['CLOSED', null, false],
  ] as const)('that is %s and can go on until %s is over: %s', (control, reopenUntil, over) => {
    expect(isOver({ control, reopenUntil } as Conversation, Date.parse('2026-03-02T13:00:00Z'))).toBe(over);
  });
});
