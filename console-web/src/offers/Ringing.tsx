import { useEffect, useRef, useState } from 'react';
import { firstName, useMe } from '../agents/agents';
import { ask } from '../api/client';
import { keysOf } from '../frame/shortcuts';
import { useSay } from '../i18n/language';
import type { Say } from '../i18n/texts';
import type { Key } from '../i18n/texts/en';
import { announce } from '../ui/announce';
import { keysShown } from '../ui/Keys';
import { serverNow } from '../ui/now';
import { secondsBetween } from '../ui/times';
import { endingOf } from './ending';
import { useOffers, type Offer } from './offers';
import { notify } from '../notices/desktop';
import { noticesOf } from '../notices/kept';
import { useSession } from '../session/session';
import { beOnDuty, mutedUntil, sound, wakeOnFirstAct } from './sounds';

/** One second of ring, four of silence. */
const RING_MS = 5000;
const LAST_CALL_MS = 20_000;

/** Rings and announces what is offered; nothing of it is seen here. Of all open tabs, one rings. */
export function Ringing() {
  const say = useSay();
  const me = useMe().data;
  const offers = useOffers().data;
  const mayRing = useRingingTab();
  const { agentId } = useSession();
  const ringing = (me?.listening ?? false) && (offers?.length ?? 0) > 0;
  const before = useRef<readonly Offer[]>([]);

  useEffect(
    () =>
      wakeOnFirstAct(() => {
        if (mutedUntil() < Date.now()) announce(say('sound.on'));
      }),
    [say],
  );
  useEffect(() => noticesOf(agentId), [agentId]);
  useEffect(() => beOnDuty(mayRing), [mayRing]);

  useEffect(() => {
    if (!offers) return;
    for (const offer of offers) {
      if (!before.current.some((known) => known.id === offer.id)) announce(words(offer), 'assertive');
    }
    const gone = before.current.filter((known) => !offers.some((offer) => offer.id === known.id));
    for (const offer of gone) void tellGone(offer, say);
    before.current = offers;

    function words(offer: Offer): string {
      return say('offer.announced', {
        name: offer.customerName ?? say('customer.anonymous'),
        reason: say(`reason.${offer.reason}`),
        urgency: say(`urgency.${offer.urgency}`),
        keys: keysShown(keysOf('desk.accept')),
        count: Math.max(1, secondsBetween(serverNow(), offer.expiresAt)),
      });
    }
  }, [offers, say]);

  const first = offers?.[0];
  useEffect(() => {
    if (!first) return undefined;
    const left = Date.parse(first.expiresAt) - serverNow() - 10_000;
    if (left < 0 || left > LAST_CALL_MS * 10) return undefined;
    const timer = setTimeout(() => announce(say('offer.lastCall'), 'assertive'), left);
    return () => clearTimeout(timer);
  }, [first, say]);

  useEffect(() => {
    if (!ringing || !mayRing) return undefined;
    sound('offer');
    notify('offer', say('notices.offer'));
    const timer = setInterval(() => sound('offer'), RING_MS);
    return () => clearInterval(timer);
  }, [ringing, mayRing, say]);
  return null;
}

/** Why it rings no more; who looks at the card sees it leave. */
async function tellGone(offer: Offer, say: Say<Key>): Promise<void> {
  const gone = serverNow();
  const holder = await ask('get', '/api/v1/desk/conversations/{id}', { at: { id: offer.conversationId } }).catch(() => null);
  const ending = endingOf(offer, gone, holder);
  if (ending === 'answered') return;
  announce(typeof ending === 'object' ? say('offer.takenBy', { name: firstName(ending.takenBy) }) : say(`offer.${ending}`));
}

/** True in the one tab that holds the duty to ring; it passes on by itself when that tab is closed. */
function useRingingTab(): boolean {
  const [mine, setMine] = useState(!('locks' in navigator));
  useEffect(() => {
    if (!('locks' in navigator)) return undefined;
    const over = new AbortController();
    let release: () => void = () => undefined;
    void navigator.locks
      .request('baton.ring', { signal: over.signal }, () => {
        setMine(true);
        return new Promise<void>((resolve) => {
          release = resolve;
        });
      })
      .catch(() => undefined);
    return () => {
      over.abort();
      release();
    };
  }, []);
  return mine;
}
