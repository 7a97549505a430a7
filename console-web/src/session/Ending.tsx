import { useQueryClient } from '@tanstack/react-query';
import { IconClock } from '@tabler/icons-react';
import { useEffect } from 'react';
import { sentenceOf } from '../codes/refusals';
import { ariaKeys, keysOf, useShortcuts } from '../frame/shortcuts';
import { told } from '../frame/told';
import { useSpeaking } from '../i18n/language';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { Keys } from '../ui/Keys';
import { Strip } from '../ui/Loading';
import { useNow } from '../ui/now';
import { timeOfDay } from '../ui/times';
import { useRenewal, useSession } from './session';

/** Time enough to finish what one is writing and to find the key. */
const WARN_MS = 10 * 60_000;

/** Nobody is signed out without a warning: before the end, one key makes the session last on. */
export function SessionEnding() {
  const { say, locale } = useSpeaking();
  const { expiresAt } = useSession();
  const left = Date.parse(expiresAt) - useNow();
  const queries = useQueryClient();
  const renewal = useRenewal();
  const soon = left < WARN_MS;
  const over = left <= 0;
  const words = say('session.ending', { time: timeOfDay(expiresAt, locale) });
  useEffect(() => {
    if (soon && !over) announce(words, 'assertive');
    // another tab may have renewed it; one that is over leads to the page for signing in
    if (soon) void queries.invalidateQueries({ queryKey: ['session'] });
  }, [soon, over, words, queries]);
  const stay = () =>
    renewal.mutate(undefined, {
      onSuccess: (session) => told(say('session.stays', { time: timeOfDay(session.expiresAt, locale) }), 'good'),
      onError: (problem) => told(sentenceOf(problem, say), 'bad'),
    });
  useShortcuts(soon ? { 'desk.stay': stay } : {});
  if (!soon) return null;
  return (
    <section className="banner" aria-label={say('session.title')}>
      <Strip
        look="wait" icon={<IconClock size={16} stroke={1.75} aria-hidden="true" />}
        action={
          <Button size="small" look="primary" onClick={stay} aria-keyshortcuts={ariaKeys('desk.stay')}>
            {say('session.stay')} <Keys keys={keysOf('desk.stay')} />
          </Button>
        }
      >
        {words}
      </Strip>
    </section>
  );
}
