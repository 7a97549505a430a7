import { IconBellRinging } from '@tabler/icons-react';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { Refused } from '../api/refused';
import { ReasonTag } from '../codes/ReasonTag';
import { useReadAhead } from '../conversation/accepting';
import { tellRefused } from '../conversation/refusedTold';
import { ariaKeys, keysOf, useShortcuts } from '../frame/shortcuts';
import { useSay } from '../i18n/language';
import { useConnection } from '../live/DeskLive';
import { useQueueName } from '../queue/waiting';
import { Button } from '../ui/Button';
import { Keys } from '../ui/Keys';
import { useNow } from '../ui/now';
import { useOnePane } from '../ui/onePane';
import { secondsBetween } from '../ui/times';
import { useKeys } from '../ui/useKeys';
import { answeredHere } from './ending';
import { MuteButton } from './MuteButton';
import { useAcceptOffer, useDeclineOffer, useOffers, type Offer } from './offers';

/**
 * What rings at me, docked at the foot of a pane, or of the page where there is one pane alone: nothing is covered, nothing
 * moves, no focus is taken.
 */
export function OfferDock({ at = 'pane' }: { at?: 'pane' | 'page' }) {
  const onePane = useOnePane();
  const offers = useOffers().data ?? [];
  const now = useNow();
  const open = offers.filter((offer) => secondsBetween(now, offer.expiresAt) > -2);
  const first = open[0];
  if (!first || onePane !== (at === 'page')) return null;
  return <OfferCard key={first.id} offer={first} more={open.length - 1} />;
}

function OfferCard({ offer, more }: { offer: Offer; more: number }) {
  const say = useSay();
  const queueName = useQueueName();
  const { accept, decline, busy } = useAnswering(offer);
  const { line } = useConnection();
  const card = useRef<HTMLElement>(null);
  useReadAhead(offer.conversationId);
  const name = offer.customerName ?? say('customer.anonymous');
  useShortcuts({
    'desk.accept': accept,
    'desk.offer': () => document.getElementById('offer-accept')?.focus(),
  });
  useKeys(card, (event) => {
    if (event.key.toLowerCase() === 'd') decline();
  });
  const off = line === 'lost' ? say('offer.offLine') : busy ? say('offer.pending') : null;
  return (
    <section className="offer" aria-label={say('offer.title')} ref={card}>
      <div className="offer-head">
        <Ring offer={offer} />
        <div className="offer-who">
          <p className="xs muted line">
            <IconBellRinging size={14} stroke={1.75} aria-hidden="true" />
            {say(offer.kind === 'transfer' ? 'offer.fromColleague' : 'offer.forYou', { name: offer.from ?? '' })}
          </p>
          <h2 className="clip">{name}</h2>
        </div>
        <MuteButton />
      </div>
      <p className="line offer-why">
        <ReasonTag reason={offer.reason} urgency={offer.urgency} />
        <span className="xs muted clip">
          {say(`urgency.${offer.urgency}`)} · {queueName(offer.queue)}
        </span>
      </p>
      <p className="offer-brief" dir="auto">
        {offer.summary ?? offer.subject}
      </p>
      {offer.note && <p className="sm offer-note" dir="auto">{offer.note}</p>}
      <div className="offer-acts">
        <Button id="offer-accept" look="primary" onClick={accept} off={off} aria-keyshortcuts={ariaKeys('desk.accept')}>
          {say('act.accept')} <Keys keys={keysOf('desk.accept')} />
        </Button>
        <Button onClick={decline} off={busy ? say('offer.pending') : null}>
          {say('act.decline')}
        </Button>
      </div>
      {more > 0 && <p className="xs muted">{say('offer.more', { count: more })}</p>}
    </section>
  );
}

function useAnswering(offer: Offer) {
  const say = useSay();
  const navigate = useNavigate();
  const accepting = useAcceptOffer();
  const declining = useDeclineOffer();
  const busy = accepting.isPending || declining.isPending;
  const fail = (problem: unknown) => tellRefused(problem, offer.conversationId, say);
  const accept = () => {
    if (busy) return;
    answeredHere(offer.id);
    // the card is gone as soon as the offer is: the answer is waited for all the same
    void accepting
      .mutateAsync({ offerId: offer.id, overCapacity: true })
      .then(() => navigate(`/conversations/${offer.conversationId}?in=mine`))
      .catch(fail);
  };
  const decline = () => {
    if (busy) return;
    answeredHere(offer.id);
    void declining.mutateAsync(offer.id).catch((problem: unknown) => {
      if (!(problem instanceof Refused && problem.code === 'OFFER_GONE')) fail(problem);
    });
  };
  return { accept, decline, busy };
}

/** What is left of the thirty seconds, as a ring and as a number. */
function Ring({ offer }: { offer: Offer }) {
  const say = useSay();
  const now = useNow();
  const left = Math.max(0, secondsBetween(now, offer.expiresAt));
  const whole = Math.max(1, secondsBetween(offer.offeredAt, offer.expiresAt));
  const around = 2 * Math.PI * 20;
  return (
    <span className="ring" role="timer" aria-label={say('offer.left', { count: left })}>
      <svg viewBox="0 0 44 44" aria-hidden="true">
        <circle cx="22" cy="22" r="20" fill="none" stroke="var(--b-border)" strokeWidth="3" />
        <circle
          cx="22" cy="22" r="20" fill="none" stroke="var(--b-accent-mark)" strokeWidth="3" strokeLinecap="round"
          strokeDasharray={around} strokeDashoffset={around * (1 - Math.min(1, left / whole))}
        />
      </svg>
      <b aria-hidden="true">{left}</b>
    </span>
  );
}
