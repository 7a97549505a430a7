import { MuteButton } from '../offers/MuteButton';

/** The sound switch of the header: the same as on a ringing offer. */
export function SoundButton() {
  return (
    <span className="top-sound">
      <MuteButton />
    </span>
  );
}
