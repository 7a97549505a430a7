import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeKeys, usualKeys } from './ownKeys';
import { ACTIONS, actionOf, holderOf, keysIn, keysOf, SHORTCUTS, type Pressed } from './shortcuts';

const pressed = (code: string, changed: Partial<Pressed> = {}): Pressed => ({
  code,
  key: code.replace('Key', '').toLowerCase(),
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  altGraph: false,
  ...changed,
});

describe('keys', () => {
  it('belong to one action each', () => {
    const all = ACTIONS.map((action) => SHORTCUTS[action]).filter((keys) => keys !== '');
    expect(new Set(all).size).toBe(all.length);
    expect(actionOf(pressed('', { key: '' }), false)).toBeNull();
  });

  it('go by position where the layout writes no letter of ours', () => {
    expect(actionOf(pressed('KeyA', { altKey: true, key: 'ф' }), false)).toBe('desk.accept');
  });

  it.each([
    ['KeyY', 'z', { ctrlKey: true }, 'desk.undo'],
    ['KeyZ', 'y', { altKey: true }, 'conversation.brief'],
    ['KeyQ', 'a', { altKey: true }, 'desk.accept'],
  ] as const)('go by the letter where it does: %s that writes %s', (code, key, held, action) => {
    expect(actionOf(pressed(code, { key, ...held }), false)).toBe(action);
  });

  it('are Ctrl and Alt here, Cmd and Control+Shift on macOS', () => {
    expect(actionOf(pressed('KeyK', { ctrlKey: true }), false)).toBe('desk.commands');
    expect(actionOf(pressed('KeyK', { metaKey: true }), true)).toBe('desk.commands');
    expect(actionOf(pressed('KeyK', { altKey: true }), false)).toBe('desk.previous');
    expect(actionOf(pressed('KeyK', { ctrlKey: true, shiftKey: true }), true)).toBe('desk.previous');
    expect(actionOf(pressed('KeyK', { altKey: true }), true)).toBeNull();
  });

  it('never come from AltGr', () => {
    expect(actionOf(pressed('KeyL', { altKey: true, ctrlKey: true, altGraph: true }), false)).toBeNull();
    expect(actionOf(pressed('KeyL', { altKey: true, altGraph: true }), false)).toBeNull();
  });

  it('of one letter are no action', () => {
    expect(actionOf(pressed('KeyA'), false)).toBeNull();
    expect(actionOf(pressed('Slash', { key: '?', shiftKey: true }), false)).toBe('desk.shortcuts');
  });
});

describe("one's own keys", () => {
  beforeEach(() => {
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined });
  });
  afterEach(() => {
    usualKeys();
    vi.unstubAllGlobals();
  });

  it('take the place of the usual ones, until those are wanted again', () => {
    changeKeys('desk.accept', 'Mod+Shift+B');
    expect(actionOf(pressed('KeyB', { ctrlKey: true, shiftKey: true, key: 'B' }), false)).toBe('desk.accept');
    expect(actionOf(pressed('KeyA', { altKey: true }), false)).toBeNull();
    expect(holderOf('Mod+Shift+B')).toBe('desk.accept');
    expect(holderOf('Alt+A')).toBeNull();
    changeKeys('desk.accept', null);
    expect(keysOf('desk.accept')).toBe('Alt+A');
    expect(holderOf('Mod+Enter')).toBe('input');
  });

  it.each([
    [pressed('KeyB', { altKey: true }), 'Alt+B'],
    [pressed('KeyB', { ctrlKey: true, shiftKey: true, key: 'B' }), 'Mod+Shift+B'],
    [pressed('Digit1', { altKey: true, key: '1' }), 'Alt+Digit1'],
    [pressed('F8', { key: 'F8' }), 'F8'],
    [pressed('KeyB'), null],
    [pressed('KeyB', { shiftKey: true, key: 'B' }), null],
    [pressed('KeyQ', { altKey: true, ctrlKey: true, altGraph: true, key: '@' }), null],
    [pressed('AltLeft', { altKey: true, key: 'Alt' }), null],
  ])('may be %o: %s', (held, keys) => {
    expect(keysIn(held, false)).toBe(keys);
  });

  it('are the same actions on macOS', () => {
    expect(keysIn(pressed('KeyB', { ctrlKey: true, shiftKey: true, key: 'B' }), true)).toBe('Alt+B');
    expect(keysIn(pressed('KeyB', { metaKey: true }), true)).toBe('Mod+B');
  });
});
