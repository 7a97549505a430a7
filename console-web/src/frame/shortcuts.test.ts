import { describe, expect, it } from 'vitest';
import { ACTIONS, actionOf, SHORTCUTS, type Pressed } from './shortcuts';

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
    expect(new Set(ACTIONS.map((action) => SHORTCUTS[action])).size).toBe(ACTIONS.length);
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
