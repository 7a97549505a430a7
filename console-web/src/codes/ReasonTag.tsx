import { useSay } from '../i18n/language';
import { NO_REASON, REASON_ICONS, type Reason, type Urgency } from './reasons';

/** A reason that this build does not know yet is shown all the same. */
const known: Partial<typeof REASON_ICONS> = REASON_ICONS;

/** Why somebody waits, as a quiet line with its sign; in the colour of alarm only where health is concerned. */
export function ReasonLine({ reason }: { reason: Reason | null | undefined }) {
  const say = useSay();
  if (!reason) return null;
  const Icon = known[reason] ?? NO_REASON;
  return (
    <span className="reason" data-now={reason === 'HEALTH_SAFETY' ? '' : undefined}>
      <Icon size={14} stroke={1.75} aria-hidden="true" />
      <span className="clip">{say(`reason.${reason}`)}</span>
    </span>
  );
}

/** Why, as a tag that is louder with the urgency. */
export function ReasonTag({ reason, urgency }: { reason: Reason; urgency: Urgency }) {
  const say = useSay();
  const Icon = known[reason] ?? NO_REASON;
  const look = urgency === 'IMMEDIATE' ? 'now' : urgency === 'HIGH' ? 'high' : undefined;
  return (
    <span className="tag" data-look={look}>
      <Icon size={13} stroke={1.75} aria-hidden="true" />
      {say(`reason.${reason}`)}
    </span>
  );
}
