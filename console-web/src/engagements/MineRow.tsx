import { IconHourglassLow } from '@tabler/icons-react';
import { Link } from 'react-router';
import { MoodMark, TypingDot } from '../brief/RowMarks';
import { ReasonLine } from '../codes/ReasonTag';
import { useSay } from '../i18n/language';
import { SlaMark } from '../sla/SlaMark';
import { useShownNow } from '../ui/now';
import { clock, secondsBetween } from '../ui/times';
import { leaseCalls } from './calls';
import type { Mine } from './engagements';

/** One of my engagements: who, what was said last, why, and when I must answer. */
export function MineRow({ mine, chosen, onPick }: { mine: Mine; chosen?: boolean; onPick?: () => void }) {
  const say = useSay();
  const now = useShownNow();
  const { engagement } = mine;
  const silent = engagement.lastCustomerAt ? secondsBetween(engagement.lastCustomerAt, now) : null;
  return (
    <Link
      className="row" data-unread={engagement.unanswered > 0 ? '' : undefined} aria-current={chosen ? 'page' : undefined}
      to={`/conversations/${engagement.conversationId}?in=mine`} onClick={onPick}
    >
      <span className="row-top">
        <span className="row-name clip">{engagement.customerName ?? say('customer.anonymous')}</span>
        <TypingDot id={engagement.conversationId} />
        {leaseCalls(mine, now) > 0 && mine.leaseEndsAt ? (
          <span className="sla" data-mark="risk">
            <IconHourglassLow size={14} stroke={2} aria-hidden="true" />
            <span>
              {say('row.lease')} <b>{clock(secondsBetween(now, mine.leaseEndsAt))}</b>
            </span>
          </span>
        ) : (
          <SlaMark clock={mine.clock} />
        )}
      </span>
      <span className="row-line" dir="auto">
        {engagement.hasDraft && <b className="row-draft">{say('row.draft')} </b>}
        {engagement.lastWords ?? engagement.subject}
      </span>
      <span className="row-meta">
        <ReasonLine reason={engagement.reason} />
        <MoodMark mood={engagement.mood} />
        {engagement.status === 'CHAT_FINISHED' && <span className="tag">{say('status.CHAT_FINISHED')}</span>}
        <span className="end line">
          {silent !== null && say('row.silent', { time: clock(silent) })}
          {engagement.unanswered > 0 && (
            <span className="count" data-look="new" aria-label={say('row.unread', { count: engagement.unanswered })} role="img">
              {engagement.unanswered}
            </span>
          )}
        </span>
      </span>
    </Link>
  );
}
