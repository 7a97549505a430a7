import type { Shape } from '../api/client';
import { secondsBetween } from '../ui/times';

export type Clock = Shape<'Shown'>;

/** How a promise stands, and how many seconds are left of it or over it. */
export type Mark =
  | { readonly kind: 'ontrack' | 'risk'; readonly left: number }
  | { readonly kind: 'breached'; readonly over: number | null }
  | { readonly kind: 'paused' };

/** The mark of a clock at an instant (ms); null: it has ended, or there is none. Counts on between two readings. */
export function markOf(clock: Clock | null | undefined, now: number): Mark | null {
  if (!clock) return null;
  switch (clock.status) {
    case 'MET':
    case 'CANCELLED':
      return null;
    case 'PAUSED':
      return { kind: 'paused' };
    case 'BREACHED': {
      const since = clock.dueAt ?? clock.endedAt;
      return { kind: 'breached', over: since ? Math.max(0, secondsBetween(since, now)) : null };
    }
    case 'RUNNING': {
      if (!clock.dueAt) return null;
      const left = secondsBetween(now, clock.dueAt);
      if (left <= 0) return { kind: 'breached', over: Math.abs(left) };
      const warned = clock.warnAt ? secondsBetween(clock.warnAt, now) >= 0 : false;
      return { kind: warned ? 'risk' : 'ontrack', left };
    }
  }
}

/** Of the clocks of a conversation, the one that matters to whoever answers next: running before paused, the earliest first. */
export function nextClock(clocks: readonly Clock[]): Clock | null {
  const running = clocks.filter((c) => c.status === 'RUNNING' && c.dueAt && c.metric !== 'RESOLUTION');
  const due = (c: Clock) => Date.parse(c.dueAt ?? '');
  const first = running.sort((a, b) => due(a) - due(b))[0];
  return first ?? clocks.find((c) => c.status === 'PAUSED' && c.metric !== 'RESOLUTION') ?? null;
}
