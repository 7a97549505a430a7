import { Switch } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useSay } from '../i18n/language';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { keysShown } from '../ui/Keys';
import { changeKeys, usualKeys } from './ownKeys';
import { ACTIONS, holderOf, keysOf, keysPressed, shortcutsAreOff, switchShortcuts, useShortcuts, type Action } from './shortcuts';

/** "?": all keys, the switch that turns them off, and a press on any of them to give it other keys. */
export function ShortcutList() {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [off, setOff] = useState(shortcutsAreOff);
  const [changing, setChanging] = useState<Action | null>(null);
  const [told, setTold] = useState('');
  useShortcuts({ 'desk.shortcuts': () => setOpen(true) });
  const close = () => {
    setOpen(false);
    setChanging(null);
    setTold('');
  };
  const give = (action: Action, event: KeyboardEvent) => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      setChanging(null);
      return;
    }
    const keys = keysPressed(event.nativeEvent);
    if (keys === null) return;
    const holder = holderOf(keys);
    if (holder !== null && holder !== action) {
      setTold(say('shortcuts.taken', { keys: keysShown(keys), action: say(holder === 'input' ? 'shortcuts.send' : `action.${holder}`) }));
      return;
    }
    changeKeys(action, keys);
    setChanging(null);
    setTold(say('shortcuts.changed', { keys: keysShown(keys), action: say(`action.${action}`) }));
  };
  return (
    <Dialog opened={open} onClose={close} title={say('shortcuts.title')} wide>
      <div className="line shortcut-head">
        <Switch
          label={say('shortcuts.use')} checked={!off}
          onChange={(event) => {
            switchShortcuts(!event.currentTarget.checked);
            setOff(!event.currentTarget.checked);
          }}
        />
        <Button
          size="small" className="end"
          onClick={() => {
            usualKeys();
            setTold(say('shortcuts.usual'));
          }}
        >
          {say('shortcuts.reset')}
        </Button>
      </div>
      <p className="sm muted shortcut-told" role="status">
        {told || say('shortcuts.how')}
      </p>
      <dl className="shortcut-list">
        {ACTIONS.map((action) => (
          <div key={action}>
            <dt>{say(`action.${action}`)}</dt>
            <dd>
              <button
                type="button" className="kbd shortcut-keys" aria-pressed={changing === action}
                aria-label={say('shortcuts.change', { action: say(`action.${action}`), keys: keysShown(keysOf(action)) || say('shortcuts.none') })}
                // Esc gives up the change, and leaves the list open
                data-mantine-stop-propagation={changing === action ? 'true' : undefined}
                onClick={() => setChanging(action)} onBlur={() => setChanging(null)}
                onKeyDown={changing === action ? (event) => give(action, event) : undefined}
              >
                {changing === action ? say('shortcuts.press') : keysShown(keysOf(action)) || '–'}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
