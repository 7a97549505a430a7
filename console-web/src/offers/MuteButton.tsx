import { IconVolume, IconVolume3, IconVolumeOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useSay } from '../i18n/language';
import { Button } from '../ui/Button';
import { useNow } from '../ui/now';
import { isAwake, mute, mutedUntil, onMuting, toggleMute } from './sounds';

const ICONS = { on: IconVolume, off: IconVolumeOff, asleep: IconVolume3 } as const;

/** Whether there is sound, and the switch for half an hour without; nothing sounds before the page was touched, and that is said. */
export function MuteButton() {
  const say = useSay();
  const now = useNow();
  const [kept, setKept] = useState(() => ({ until: mutedUntil(), awake: isAwake() }));
  useEffect(() => onMuting(() => setKept({ until: mutedUntil(), awake: isAwake() })), []);
  const muted = kept.until > now;
  const state = muted ? 'off' : kept.awake ? 'on' : 'asleep';
  const Icon = ICONS[state];
  return (
    <Button
      look="quiet" square size="small" hint={say(muted ? 'sound.turnOn' : state === 'asleep' ? 'sound.asleep' : 'sound.muteHalfHour')}
      aria-label={say(`sound.${state}`)} aria-pressed={muted}
      onClick={() => (state === 'asleep' ? mute(0) : toggleMute())}
    >
      <Icon size={16} stroke={1.75} aria-hidden="true" />
    </Button>
  );
}
