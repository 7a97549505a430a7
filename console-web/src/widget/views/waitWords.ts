import type { Conversation } from '../chat/messages';
import { whenOf, type Speaking } from '../speaking';
import { isLong, minutesOf } from '../waits';

export type Waiting = NonNullable<Conversation['waiting']>;

/** "2 to 4 minutes", a time of day when it is long, "not known yet", or when the team is back. */
export function rangeOf(waiting: Waiting, { say, locale }: Speaking): string {
  if (waiting.opensAt) return say('wait.back', { when: whenOf(waiting.opensAt, locale) });
  const minutes = minutesOf(waiting.fromSeconds, waiting.toSeconds);
  if (!minutes) return say('wait.unknown');
  const to = waiting.toSeconds ?? 0;
  if (!isLong(to)) return say('wait.range', minutes);
  return say('wait.long', { time: whenOf(new Date(Date.parse(waiting.updatedAt) + to * 1000).toISOString(), locale) });
}

export function promised(promise: Conversation['promises'][number], { say, locale }: Speaking): string {
  const when = whenOf(promise.dueAt, locale);
  switch (promise.kind) {
    case 'EMAIL':
      return say('wait.promised.email', { when });
    case 'CALL_BACK':
      return say('wait.promised.call', { when });
    default:
      return say('wait.promised.answer', { when });
  }
}
