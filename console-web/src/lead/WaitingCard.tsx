import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { ReasonLine } from '../codes/ReasonTag';
import { TakeOverButton } from '../conversation/TakeOver';
import { Pending } from '../frame/ViewList';
import { useCounts } from '../frame/views';
import { useSay } from '../i18n/language';
import { useWaiting, type Entry } from '../queue/waiting';
import { WhyWaiting } from '../queue/WhyWaiting';
import { SlaMark } from '../sla/SlaMark';
import { Button } from '../ui/Button';
import { useNow } from '../ui/now';
import { clock, secondsBetween } from '../ui/times';
import { GiveTo } from './GiveTo';

/** Everybody who waits, whoever may take them; "why?" opens in the row, with what changes it. */
export function WaitingCard() {
  const say = useSay();
  const waiting = useWaiting(true);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section className="card board-waiting" aria-label={say('lead.all')}>
      <h2 className="card-title board-title">
        {say('lead.all')}
        <Holders />
      </h2>
      <Pending query={waiting} />
      {waiting.data?.length === 0 && <p className="card-empty">{say('lead.none')}</p>}
      <ol className="plain board-list">
        {(waiting.data ?? []).map((entry) => (
          <li key={entry.waiting.ticketId}>
            <WaitingLine
              entry={entry} open={open === entry.waiting.ticketId}
              onOpen={() => setOpen(open === entry.waiting.ticketId ? null : entry.waiting.ticketId)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Who has the open conversations: the bar has three patterns, the words say the same. */
function Holders() {
  const say = useSay();
  const counts = useCounts().data?.open;
  const held = { ai: counts?.['AI'] ?? 0, waiting: counts?.['WAITING_FOR_HUMAN'] ?? 0, human: counts?.['HUMAN'] ?? 0 };
  return (
    <span className="line xs muted">
      <span className="holders" aria-hidden="true">
        {held.ai > 0 && <i data-control="AI" style={{ flexGrow: held.ai }} />}
        {held.waiting > 0 && <i data-control="WAITING_FOR_HUMAN" style={{ flexGrow: held.waiting }} />}
        {held.human > 0 && <i data-control="HUMAN" style={{ flexGrow: held.human }} />}
      </span>
      {say('lead.held', { all: held.ai + held.waiting + held.human, ...held })}
    </span>
  );
}

function WaitingLine({ entry, open, onOpen }: { entry: Entry; open: boolean; onOpen: () => void }) {
  const say = useSay();
  const now = useNow();
  const { waiting } = entry;
  const Chevron = open ? IconChevronUp : IconChevronDown;
  return (
    <div className="board-entry" data-open={open ? '' : undefined}>
      <div className="board-line">
        <span className="muted sm">{waiting.place}</span>
        <Link className="board-name clip" to={`/conversations/${waiting.conversationId}?in=waiting`}>
          {waiting.customerName ?? say('customer.anonymous')}
        </Link>
        <ReasonLine reason={waiting.reason} />
        <span className="medium">{clock(secondsBetween(waiting.waitingSince, now))}</span>
        <SlaMark clock={entry.clock} />
        <Button look="quiet" size="small" aria-expanded={open} onClick={onOpen}>
          {say(open ? 'lead.less' : 'lead.why')} <Chevron size={14} aria-hidden="true" />
        </Button>
      </div>
      {open && (
        <div className="board-why">
          <WhyWaiting ticketId={waiting.ticketId} />
          <div className="board-acts">
            <h3 className="strong sm">{say('lead.what')}</h3>
            <GiveTo id={waiting.conversationId} holder={null} />
            <TakeOverButton id={waiting.conversationId} small />
          </div>
        </div>
      )}
    </div>
  );
}
