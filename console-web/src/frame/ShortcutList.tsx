import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../i18n/language';
import { Dialog } from '../ui/Dialog';
import { keysShown } from '../ui/Keys';
import { ACTIONS, SHORTCUTS, shortcutsAreOff, switchShortcuts, useShortcuts } from './shortcuts';

/** "?": all keys, and the switch that turns them off. */
export function ShortcutList() {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [off, setOff] = useState(shortcutsAreOff);
  useShortcuts({ 'desk.shortcuts': () => setOpen(true) });
  return (
    <Dialog opened={open} onClose={() => setOpen(false)} title={say('shortcuts.title')} wide>
      <Switch
        label={say('shortcuts.use')} checked={!off} mb="md"
        onChange={(event) => {
          switchShortcuts(!event.currentTarget.checked);
          setOff(!event.currentTarget.checked);
        }}
      />
      <dl className="shortcut-list">
        {ACTIONS.map((action) => (
          <div key={action}>
            <dt>{say(`action.${action}`)}</dt>
            <dd>
              <kbd className="kbd">{keysShown(SHORTCUTS[action])}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
