import { MuteButton } from '../offers/MuteButton';
import { toggleMute } from '../offers/sounds';
import { useShortcuts } from './shortcuts';

/** The sound switch of the header: the same as on a ringing offer. */
export function SoundButton() {
  useShortcuts({ 'desk.mute': toggleMute });
  return (
    <span className="top-sound">
      <MuteButton />
    </span>
  );
}
