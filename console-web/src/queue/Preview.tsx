import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Refused } from '../api/refused';
import { BriefBody } from '../brief/Brief';
import { useBrief } from '../brief/briefs';
import { ReasonTag } from '../codes/ReasonTag';
import { sentenceOf } from '../codes/refusals';
import { useReadAhead } from '../conversation/accepting';
import { tellRefused } from '../conversation/refusedTold';
import { ariaKeys, keysOf, useShortcuts } from '../frame/shortcuts';
import { Pending } from '../frame/ViewList';
import { useSay } from '../i18n/language';
import { useConnection } from '../live/DeskLive';
import { useOffers } from '../offers/offers';
import { SlaMark } from '../sla/SlaMark';
import { Button } from '../ui/Button';
import { Keys } from '../ui/Keys';
import { Strip } from '../ui/Loading';
import { useAcceptTicket, useQueueName, type Entry } from './waiting';
import { WhyWaiting } from './WhyWaiting';

/** The brief of the customer who is picked, before anything is accepted. */
export function Preview({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const say = useSay();
  const queueName = useQueueName();
  const { waiting } = entry;
  const brief = useBrief(waiting.conversationId);
  useReadAhead(waiting.conversationId);
  const [why, setWhy] = useState(false);
  return (
    <section className="preview" aria-label={say('queue.preview')}>
      <div className="preview-head">
        <h2 className="clip">{waiting.customerName ?? say('customer.anonymous')}</h2>
        <Button look="quiet" square size="small" aria-label={say('act.close')} onClick={onClose}>
          <IconX size={16} aria-hidden="true" />
        </Button>
      </div>
      <p className="line preview-why">
        <ReasonTag reason={waiting.reason} urgency={waiting.urgency} />
        <span className="xs muted clip">
          {say(`urgency.${waiting.urgency}`)} · {queueName(waiting.queue)}
        </span>
        <span className="end">
          <SlaMark clock={entry.clock} />
        </span>
      </p>
      <Accept entry={entry} />
      <Pending query={brief} />
      {brief.data && <BriefBody brief={brief.data.brief} narrow />}
      <p className="line">
        <Link className="link sm" to={`/conversations/${waiting.conversationId}?in=waiting`}>
          {say('queue.readAll')}
        </Link>
        <button type="button" className="link sm end" aria-expanded={why} onClick={() => setWhy(!why)}>
          {say('why.waiting')}
        </button>
      </p>
      {why && <WhyWaiting ticketId={waiting.ticketId} />}
    </section>
  );
}

function Accept({ entry }: { entry: Entry }) {
  const say = useSay();
  const navigate = useNavigate();
  const accepting = useAcceptTicket();
  const { line } = useConnection();
  const rings = (useOffers().data?.length ?? 0) > 0;
  const { waiting } = entry;
  const full = accepting.error instanceof Refused && accepting.error.code === 'AT_CAPACITY';
  const accept = (overCapacity: boolean) => {
    if (accepting.isPending) return;
    // the row leaves the list with the accept: the answer is waited for all the same
    void accepting
      .mutateAsync({ ticketId: waiting.ticketId, overCapacity })
      .then(() => navigate(`/conversations/${waiting.conversationId}?in=mine`))
      .catch((problem: unknown) => tellRefused(problem, waiting.conversationId, say));
  };
  // an offer that rings has the key; else the customer who is picked
  useShortcuts(rings ? {} : { 'desk.accept': () => accept(false) });
  const off = line === 'lost' ? say('offer.offLine') : accepting.isPending ? say('offer.pending') : null;
  return (
    <>
      {!full && (
        <Button look="primary" wide onClick={() => accept(false)} off={off} aria-keyshortcuts={ariaKeys('desk.accept')}>
          {say('act.accept')} {!rings && <Keys keys={keysOf('desk.accept')} />}
        </Button>
      )}
      {accepting.error && (
        <Strip
          look={full ? 'wait' : 'plain'}
          action={full && <Button size="small" look="primary" onClick={() => accept(true)}>{say('act.acceptAnyway')}</Button>}
        >
          {sentenceOf(accepting.error, say)}
        </Strip>
      )}
    </>
  );
}
