import { describe, expect, it } from 'vitest';
import type { Message } from './conversations';
import type { Outgoing } from './sending';
import { merged, newsSince, rowsOf, stretchesOf, type Ownership } from './transcript';

const message = (seq: number, changed: Partial<Message> = {}): Message => ({
  seq,
  clientMessageId: null,
  author: 'CUSTOMER',
  visibility: 'PUBLIC',
  kind: 'text',
  agentId: null,
  agentName: null,
  epoch: 1,
  text: `m${String(seq)}`,
  citations: [], attachments: [],
  sentAt: '2026-03-02T11:00:00Z',
  ...changed,
});
const held = (epoch: number, control: Ownership['control'], firstSeq: number, minute: number): Ownership => ({
  epoch,
  control,
  because: 'X',
  agentName: control === 'HUMAN' ? 'Sam' : null,
  startedAt: `2026-03-02T11:0${String(minute)}:00Z`,
  endedAt: null,
  firstSeq,
});
const seqs = (messages: readonly Message[]) => messages.map((m) => m.seq);

describe('a transcript', () => {
  const story = [held(1, 'AI', 1, 0), held(2, 'WAITING_FOR_HUMAN', 3, 1), held(3, 'HUMAN', 5, 2)];

  it('is cut where control changed', () => {
    const stretches = stretchesOf([1, 2, 3, 4, 5].map((n) => message(n)), story);
    expect(stretches.map((s) => [s.control, seqs(s.messages)])).toEqual([
      ['AI', [1, 2]],
      ['WAITING_FOR_HUMAN', [3, 4]],
      ['HUMAN', [5]],
    ]);
    expect(stretches.map((s) => s.passed?.from ?? null)).toEqual([null, 'AI', 'WAITING_FOR_HUMAN']);
    expect(stretches[2]?.passed?.afterSeconds).toBe(60);
  });

  it('shows a change after which nothing was said yet', () => {
    const stretches = stretchesOf([1, 2].map((n) => message(n)), story);
    expect(stretches.map((s) => s.messages.length)).toEqual([2, 0, 0]);
  });

  it('that was read from its middle begins without a change', () => {
    const stretches = stretchesOf([4, 5].map((n) => message(n)), story);
    expect(stretches.map((s) => [s.control, s.passed !== null])).toEqual([
      ['WAITING_FOR_HUMAN', false],
      ['HUMAN', true],
    ]);
  });
});

describe('the rows of a log', () => {
  const story = [held(1, 'AI', 1, 0), held(2, 'WAITING_FOR_HUMAN', 3, 1), held(3, 'HUMAN', 4, 2)];
  const sent: Outgoing = { key: 'mine', text: 'on it', files: [], visibility: 'PUBLIC', writtenAt: '2026-03-02T11:03:00Z', state: 'sending', problem: null, backUntil: null };
  const rows = (messages: readonly Message[], outgoing: readonly Outgoing[] = []) =>
    rowsOf({ messages, ownership: story, outgoing, control: 'HUMAN', customerTypes: false });

  it('tell each change of control before what was said after it', () => {
    expect(rows([1, 2, 3, 4].map((n) => message(n))).map((row) => row.key)).toEqual(['1', '2', 'passed-2', '3', 'passed-3', '4']);
  });

  it('keep a reply of mine in one row from the moment it was sent', () => {
    const before = rows([message(4)], [sent]).at(-1);
    const after = rows([message(4), message(5, { author: 'HUMAN', agentId: 'me', clientMessageId: 'mine' })]).at(-1);
    expect([before?.kind, after?.kind]).toEqual(['outgoing', 'message']);
    expect(after?.key).toBe(before?.key);
  });

  it('end with the dots of a customer who types', () => {
    const typing = rowsOf({ messages: [message(4)], ownership: story, outgoing: [sent], control: 'HUMAN', customerTypes: true });
    expect(typing.map((row) => row.kind)).toEqual(['passed', 'message', 'outgoing', 'typing']);
  });
});

describe('messages that come', () => {
  it.each([
    ['in order', [3, 4], [1, 2, 3, 4]],
    ['again', [2], [1, 2]],
    ['before what is there', [0], [0, 1, 2]],
    ['out of order and twice', [4, 3, 3], [1, 2, 3, 4]],
  ])('%s are there once and in order', (_, come, all) => {
    expect(seqs(merged([message(1), message(2)], come.map((n) => message(n))))).toEqual(all);
  });
});

describe('news since I began to write', () => {
  it('are what others said, notes as well, never my own or the system’s', () => {
    const all = [
      message(1),
      message(2, { author: 'HUMAN', agentId: 'me' }),
      message(3, { author: 'SYSTEM' }),
      message(4, { author: 'HUMAN', agentId: 'ines', visibility: 'NOTE' }),
      message(5),
    ];
    expect(seqs(newsSince(all, 1, 'me'))).toEqual([4, 5]);
  });
});
