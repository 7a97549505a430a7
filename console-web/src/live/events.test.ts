import { describe, expect, it } from 'vitest';
import { EventReader } from './events';

const STREAM = ': open\n\nevent: message\nid: 7\ndata: {"text":"a\\nb: c"}\n\n: still here\n\nevent: resync\ndata: {}\n\n';
const EVENTS = [
  { name: 'message', id: 7, data: { text: 'a\nb: c' } },
  { name: 'resync', id: null, data: {} },
];

describe('a stream of events', () => {
  it('is read whole', () => {
    expect(new EventReader().read(STREAM)).toEqual(EVENTS);
  });

  it.each([1, 2, 3, 7, 50])('is read the same in pieces of %i characters', (size) => {
    const reader = new EventReader();
    const events = [];
    for (let at = 0; at < STREAM.length; at += size) events.push(...reader.read(STREAM.slice(at, at + size)));
    expect(events).toEqual(EVENTS);
  });

  it('keeps what has not ended for later', () => {
    const reader = new EventReader();
    expect(reader.read('event: a\ndata: 1\n')).toEqual([]);
    expect(reader.read('\n')).toEqual([{ name: 'a', id: null, data: 1 }]);
  });

  it('passes over what is no JSON', () => {
    expect(new EventReader().read('data: {nope\n\n')).toEqual([]);
  });
});
