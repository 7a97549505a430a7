import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck, IconPlayerPause } from '@tabler/icons-react';
import { useSay } from '../i18n/language';
import { useShownNow } from '../ui/now';
import { clock as shown } from '../ui/times';
import { markOf, type Clock } from './mark';

const ICONS = {
  ontrack: IconCircleCheck,
  risk: IconAlertTriangle,
  breached: IconAlertOctagon,
  paused: IconPlayerPause,
} as const;

/** Icon, word and time; louder with the need. `reply`: says "reply due in". */
export function SlaMark({ clock, reply }: { clock: Clock | null | undefined; reply?: boolean }) {
  const say = useSay();
  const mark = markOf(clock, useShownNow());
  if (!mark) return null;
  const Icon = ICONS[mark.kind];
  return (
    <span className="sla" data-mark={mark.kind}>
      <Icon size={14} stroke={2} aria-hidden="true" />
      <span>
        {say(`sla.${mark.kind}`)}
        {reply && mark.kind !== 'paused' && `, ${say(mark.kind === 'breached' ? 'sla.wasDue' : 'sla.replyDue')}`}{' '}
        {mark.kind === 'breached' && mark.over !== null && <b>+{shown(mark.over)}</b>}
        {(mark.kind === 'ontrack' || mark.kind === 'risk') && <b>{shown(mark.left)}</b>}
      </span>
    </span>
  );
}
