import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { conversationFirst, quietFor } from './lists';

describe('lists, while a conversation is to come up', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('wait until it has come and could be drawn', () => {
    const shown = conversationFirst();
    expect(quietFor()).toBe(2000);
    vi.advanceTimersByTime(300);
    shown(true);
    expect(quietFor()).toBe(400);
    vi.advanceTimersByTime(400);
    expect(quietFor()).toBe(0);
  });

  it('are read at once when it does not come', () => {
    conversationFirst()(false);
    expect(quietFor()).toBe(0);
  });

  it('wait no longer than two seconds for an answer that does not come', () => {
    conversationFirst();
    vi.advanceTimersByTime(2000);
    expect(quietFor()).toBe(0);
  });
});
