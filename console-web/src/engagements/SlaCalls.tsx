import { useEffect, useRef, useState } from 'react';
import { useMatch } from 'react-router';
import { firstName, useMe } from '../agents/agents';
import { useSay } from '../i18n/language';
import { notify } from '../notices/desktop';
import { sound } from '../offers/sounds';
import { useWaiting } from '../queue/waiting';
import { markOf } from '../sla/mark';
import { announce } from '../ui/announce';
import { useNow } from '../ui/now';
import { useSeldomSaid } from '../ui/useSeldomSaid';
import { knownNow, leaseCalls, newElsewhere } from './calls';
import { useEngagements, type Mine } from './engagements';

const GROUPED_MS = 15_000;
const CHIME_MS = 60_000;

/** Tells of my engagements what is seen only by whoever looks: a reply at risk or overdue, a lease, new messages, somebody who waits. */
export function SlaCalls() {
  useMarksSaid();
  useLeasesSaid();
  useMessagesSaid();
  useChime();
  return null;
}

/** Each warning and each breach once; what stood so when the page was opened is seen, and not called out. */
function useMarksSaid(): void {
  const say = useSay();
  const now = useNow();
  const engagements = useEngagements().data;
  const told = useRef<Map<string, string> | null>(null);
  useEffect(() => {
    if (!engagements) return;
    const first = told.current === null;
    told.current ??= new Map<string, string>();
    for (const { engagement, clock } of engagements) {
      const mark = markOf(clock, now);
      if ((mark?.kind ?? '') === (told.current.get(engagement.conversationId) ?? '')) continue;
      told.current.set(engagement.conversationId, mark?.kind ?? '');
      if (first || (mark?.kind !== 'risk' && mark?.kind !== 'breached')) continue;
      const name = firstName(engagement.customerName) || say('customer.anonymous');
      if (mark.kind === 'risk') announce(say('sla.saidRisk', { name, count: Math.max(1, Math.ceil(mark.left / 60)) }));
      else announce(say('sla.saidBreached', { name }), 'assertive');
      sound('breach', mark.kind === 'risk' ? 'risk' : 'breach');
      notify('breach', say('notices.breach'));
    }
  }, [engagements, now, say]);
}

/** A customer waits for me for long, whichever conversation I have open: called three times, a minute apart. */
function useLeasesSaid(): void {
  const say = useSay();
  const now = useNow();
  const engagements = useEngagements().data;
  const called = useRef(new Map<string, number>());
  useEffect(() => {
    for (const mine of engagements ?? []) {
      const { conversationId, customerName } = mine.engagement;
      const due = leaseCalls(mine, now);
      const before = called.current.get(conversationId) ?? 0;
      called.current.set(conversationId, due);
      if (due <= before) continue;
      sound('lease');
      notify('lease', say('notices.lease'));
      announce(say('lease.warning', { name: firstName(customerName) || say('author.customer') }), 'assertive');
    }
  }, [engagements, now, say]);
}

/** New messages in what I hold and have not open: grouped, at most every 15 s; a tick while the page is not looked at. */
function useMessagesSaid(): void {
  const say = useSay();
  const engagements = useEngagements().data;
  const open = useMatch('/conversations/:id')?.params.id ?? null;
  const before = useRef(0);
  const count = (engagements ?? []).reduce((sum, { engagement }) => sum + engagement.unanswered, 0);
  useEffect(() => {
    if (count > before.current && document.hidden) {
      sound('message');
      notify('message', say('notices.message'));
    }
    before.current = count;
  }, [count, say]);

  const [known, setKnown] = useState<ReadonlyMap<string, number> | null>(null);
  const heard = (mine: readonly Mine[]) => setKnown(new Map(mine.map(({ engagement }) => [engagement.conversationId, engagement.unanswered])));
  if (engagements && known === null) heard(engagements);
  const now = known && knownNow(known, engagements ?? [], open);
  if (now !== known) setKnown(now);
  const { messages, engagements: others } = newElsewhere(known ?? new Map(), known ? (engagements ?? []) : [], open);
  useSeldomSaid(messages > 0 ? say('engagements.newElsewhere', { messages, others }) : null, GROUPED_MS, () => heard(engagements ?? []));
}

/** Somebody waits whom nobody is offered, while I listen and have a place free. */
function useChime(): void {
  const say = useSay();
  const me = useMe().data;
  const waiting = useWaiting().data;
  const waits = Boolean(
    me?.listening && me.load < me.capacity && waiting?.some((entry) => !entry.waiting.ringsAt && !entry.waiting.awaySince),
  );
  useEffect(() => {
    if (!waits) return undefined;
    const chime = () => {
      sound('waiting');
      notify('waiting', say('notices.waiting'));
    };
    chime();
    const timer = setInterval(chime, CHIME_MS);
    return () => clearInterval(timer);
  }, [waits, say]);
}
