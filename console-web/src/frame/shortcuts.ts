import { useEffect, useRef } from 'react';
import { ownKeys } from './ownKeys';

/** Every action, and its usual keys. Mod is Ctrl, on macOS Cmd; Alt is Alt, on macOS Control+Shift. */
export const SHORTCUTS = {
  'desk.commands': 'Mod+K',
  'desk.listening': 'Alt+L',
  'desk.waiting': 'Alt+W',
  'desk.engagements': 'Alt+G',
  'desk.accept': 'Alt+A',
  'desk.offer': 'Alt+O',
  'desk.next': 'Alt+J',
  'desk.previous': 'Alt+K',
  'desk.nextPane': 'F6',
  'desk.previousPane': 'Shift+F6',
  'conversation.control': 'Alt+C',
  'conversation.transfer': 'Alt+X',
  'conversation.reply': 'Alt+R',
  'conversation.note': 'Alt+N',
  'conversation.assist': 'Alt+I',
  'conversation.summary': 'Alt+U',
  'conversation.status': 'Alt+P',
  'conversation.complete': 'Mod+Alt+Enter',
  'conversation.canned': 'Alt+M',
  'conversation.attach': 'Mod+Alt+A',
  'conversation.brief': 'Alt+Y',
  'desk.stay': 'Alt+S',
  'desk.undo': 'Mod+Z',
  'desk.shortcuts': '?',
  // none, until somebody gives them some
  'conversation.release': '',
  'conversation.copyLink': '',
  'desk.mute': '',
  'desk.notices': '',
  'desk.signOut': '',
} as const;

export type Action = keyof typeof SHORTCUTS;
/** In a text these keys belong to the text. */
const OUTSIDE_TEXT: readonly Action[] = ['desk.shortcuts', 'desk.undo'];
export const ACTIONS = Object.keys(SHORTCUTS) as Action[];
/** Keys that belong to the input, and to no action. */
const RESERVED: readonly string[] = ['Mod+Enter'];

/** The keys of an action here: one's own, or the usual ones. */
export function keysOf(action: Action): string {
  return ownKeys()[action] ?? SHORTCUTS[action];
}

/** Who has these keys already: an action, or the input. */
export function holderOf(keys: string): Action | 'input' | null {
  if (RESERVED.includes(keys)) return 'input';
  return ACTIONS.find((action) => keysOf(action) === keys) ?? null;
}

/** What of a key event is looked at. */
export interface Pressed {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly altGraph: boolean;
}

/**
 * The action of a key press; null if there is none. By the letter that the layout writes there, and by position where it
 * writes none of ours; AltGr writes characters.
 */
export function actionOf(pressed: Pressed, mac: boolean): Action | null {
  if (pressed.altGraph) return null;
  return ACTIONS.find((action) => matches(keysOf(action), pressed, mac)) ?? null;
}

function matches(keys: string, pressed: Pressed, mac: boolean): boolean {
  if (keys === '') return false;
  const parts = keys.split('+');
  const key = parts[parts.length - 1] ?? '';
  if (key === '?') return pressed.key === '?' && !pressed.ctrlKey && !pressed.metaKey && !pressed.altKey;
  const [mod, alt] = [parts.includes('Mod'), parts.includes('Alt')];
  const wanted = {
    ctrl: mac ? alt : mod,
    meta: mac && mod,
    alt: !mac && alt,
    shift: parts.includes('Shift') || (mac && alt),
  };
  return (
    keyOf(pressed) === key &&
    pressed.ctrlKey === wanted.ctrl &&
    pressed.metaKey === wanted.meta &&
    pressed.altKey === wanted.alt &&
    pressed.shiftKey === wanted.shift
  );
}

/** "Z" is the key that writes z, wherever a layout has put it: a German one writes y where others write z. */
function keyOf({ key, code }: Pressed): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  return code.replace(/^Key/, '');
}

/** What was pressed, as keys of an action are written; null if it is none that an action may have: a letter alone writes. */
export function keysIn(pressed: Pressed, mac: boolean): string | null {
  const key = keyOf(pressed);
  if (pressed.altGraph || !/^([A-Z]|F[1-9]|F1[0-2]|Digit[0-9]|Enter)$/.test(key)) return null;
  const alt = mac ? pressed.ctrlKey && pressed.shiftKey : pressed.altKey;
  const mod = mac ? pressed.metaKey : pressed.ctrlKey;
  const shift = pressed.shiftKey && !(mac && alt);
  if (!mod && !alt && !key.startsWith('F')) return null;
  return [mod && 'Mod', alt && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
}

/** Keys of actions as `aria-keyshortcuts` says them. */
export function ariaKeys(...actions: Action[]): string {
  return actions
    .map((action) =>
      keysOf(action)
        .split('+')
        .map((key) => (key === 'Mod' ? (MAC ? 'Meta' : 'Control') : key === 'Alt' && MAC ? 'Control+Shift' : key.replace('Digit', '')))
        .join('+'),
    )
    .join(' ');
}

const MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
const OFF = 'baton.shortcuts.off';

/** All keys can be switched off, for whoever dictates or uses other tools (WCAG 2.1.4). */
export function shortcutsAreOff(): boolean {
  return localStorage.getItem(OFF) === 'yes';
}

export function switchShortcuts(off: boolean): void {
  if (off) localStorage.setItem(OFF, 'yes');
  else localStorage.removeItem(OFF);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

type Acts = Partial<Record<Action, () => void>>;

/** What can be done at this moment, by every part of the page that is there. */
const offered = new Set<{ readonly current: Acts }>();

/** Runs actions of the given map on their keys, for as long as the component is there. */
export function useShortcuts(actions: Acts): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || shortcutsAreOff()) return;
      const pressed = { ...pick(event), altGraph: event.getModifierState('AltGraph') };
      const action = actionOf(pressed, MAC);
      if (!action || (OUTSIDE_TEXT.includes(action) && isWriting(event.target))) return;
      const act = latest.current[action];
      if (!act) return;
      event.preventDefault();
      act();
    };
    offered.add(latest);
    window.addEventListener('keydown', onKey);
    return () => {
      offered.delete(latest);
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}

/** Runs an action without its keys, also while they are switched off; for the command bar, menus and buttons. */
export function press(action: Action): void {
  for (const acts of [...offered]) acts.current[action]?.();
}

/** {@link keysIn} of an event of this machine. */
export function keysPressed(event: KeyboardEvent): string | null {
  return keysIn({ ...pick(event), altGraph: event.getModifierState('AltGraph') }, MAC);
}

function pick(event: KeyboardEvent): Omit<Pressed, 'altGraph'> {
  const { code, key, ctrlKey, metaKey, altKey, shiftKey } = event;
  return { code, key, ctrlKey, metaKey, altKey, shiftKey };
}
