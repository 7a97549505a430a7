import type { Mine } from './engagements';

/** What came in engagements that are not before my eyes. */
export interface Elsewhere {
  readonly messages: number;
  readonly engagements: number;
}

/** Unanswered messages beyond those that were known, by conversation; the open one is read as it comes. */
export function newElsewhere(known: ReadonlyMap<string, number>, mine: readonly Mine[], open: string | null): Elsewhere {
  const news = mine
    .filter(({ engagement }) => engagement.conversationId !== open)
    .map(({ engagement }) => engagement.unanswered - (known.get(engagement.conversationId) ?? 0))
    .filter((count) => count > 0);
  return { messages: news.reduce((sum, count) => sum + count, 0), engagements: news.length };
}

/** What is known now without being told: what I have answered counts no more, what is open is read as it comes. The same map if nothing has changed. */
export function knownNow(known: ReadonlyMap<string, number>, mine: readonly Mine[], open: string | null): ReadonlyMap<string, number> {
  const changed = mine.filter(({ engagement: { conversationId, unanswered } }) => {
    const before = known.get(conversationId) ?? 0;
    return conversationId === open ? before !== unanswered : before > unanswered;
  });
  if (changed.length === 0) return known;
  return new Map([...known, ...changed.map(({ engagement }) => [engagement.conversationId, engagement.unanswered] as const)]);
}

const MINUTE_MS = 60_000;
const LEASE_CALLS = 3;

/** How often I am to have been called by now, because a customer waits for me: at the warning, and one and two minutes after it. */
export function leaseCalls({ leaseWarnsAt, leaseEndsAt }: Pick<Mine, 'leaseWarnsAt' | 'leaseEndsAt'>, now: number): number {
  if (!leaseWarnsAt || !leaseEndsAt) return 0;
  const since = now - Date.parse(leaseWarnsAt);
  return since < 0 ? 0 : Math.min(LEASE_CALLS, 1 + Math.floor(since / MINUTE_MS));
}
