import { useEffect, useRef } from 'react';
import { useMe } from '../agents/agents';
import { useSay } from '../i18n/language';
import { notify } from '../notices/desktop';
import { sound } from '../offers/sounds';
import { useWaiting } from '../queue/waiting';
import { markOf } from '../sla/mark';
import { announce } from '../ui/announce';
import { useNow } from '../ui/now';
import { useEngagements } from './engagements';

const GROUPED_MS = 15_000;
const CHIME_MS = 60_000;

/** Tells of my engagements what is seen only by whoever looks: a reply at risk or overdue, new messages, somebody who waits. */
export function SlaCalls() {
  useMarksSaid();
  useMessagesSaid();
  useChime();
  return null;
}

/** Each warning and each breach once. */
function useMarksSaid(): void {
  const say = useSay();
  const now = useNow();
  const engagements = useEngagements().data;
  const told = useRef(new Map<string, string>());
  useEffect(() => {
    for (const { engagement, clock } of engagements ?? []) {
      const kind = markOf(clock, now)?.kind;
      if (kind === told.current.get(engagement.conversationId)) continue;
      told.current.set(engagement.conversationId, kind ?? '');
      const name = engagement.customerName ?? say('customer.anonymous');
      if (kind === 'risk') announce(say('sla.saidRisk', { name }));
      if (kind === 'breached') announce(say('sla.saidBreached', { name }), 'assertive');
      if (kind === 'risk' || kind === 'breached') {
        sound('breach');
        notify('breach', say('notices.breach'));
      }
    }
  }, [engagements, now, say]);
}

/** New messages in what I hold: grouped, at most every 15 s; a tick while the page is not looked at. */
function useMessagesSaid(): void {
  const say = useSay();
  const engagements = useEngagements().data;
  const before = useRef({ count: 0, at: 0 });
  const count = (engagements ?? []).reduce((sum, { engagement }) => sum + engagement.unanswered, 0);
  useEffect(() => {
    const { count: known, at } = before.current;
    if (count > known && document.hidden) {
      sound('message');
      notify('message', say('notices.message'));
    }
    if (count > known && Date.now() - at > GROUPED_MS) {
      announce(say('engagements.newMessages', { count }));
      before.current.at = Date.now();
    }
    before.current.count = count;
  }, [count, say]);
}

/** Somebody waits whom nobody is offered, while I listen and have a place free. */
function useChime(): void {
  const me = useMe().data;
  const waiting = useWaiting().data;
  const waits = Boolean(
    me?.listening && me.load < me.capacity && waiting?.some((entry) => !entry.waiting.ringsAt && !entry.waiting.awaySince),
  );
  useEffect(() => {
    if (!waits) return undefined;
    sound('waiting');
    const timer = setInterval(() => sound('waiting'), CHIME_MS);
    return () => clearInterval(timer);
  }, [waits]);
}
