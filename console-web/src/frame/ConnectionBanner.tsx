import { IconCheck, IconCircleCheck, IconWifiOff } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useSay } from '../i18n/language';
import { useConnection } from '../live/DeskLive';
import { announce } from '../ui/announce';
import { useLocalNow } from '../ui/now';
import { sound } from '../offers/sounds';

/** Offline for so long, nobody is offered to me any more. */
const LONG_MS = 60_000;
const SAY_AFTER_MS = 1500;
const TONE_AFTER_MS = 10_000;
const BACK_FOR_MS = 3000;

/** "Connection lost, catching up" with seconds; "up to date" for a moment when it is back. */
export function ConnectionBanner() {
  const say = useSay();
  const now = useLocalNow();
  const { lostSince, backSince } = useConnection();
  const lost = lostSince === null ? 0 : now - lostSince;
  const seen = lost > SAY_AFTER_MS;
  const back = backSince !== null && lostSince === null && now - backSince < BACK_FOR_MS;
  const long = lost > LONG_MS;
  useEffect(() => {
    if (seen) announce(say('connection.lost'), 'assertive');
  }, [seen, say]);
  useEffect(() => {
    if (back) announce(say('connection.upToDate'));
  }, [back, say]);
  const tone = lost > TONE_AFTER_MS;
  useEffect(() => {
    if (tone) sound('lost');
  }, [tone]);
  if (seen) {
    return (
      <section className="banner strip" data-look={long ? 'bad' : 'wait'} aria-label={say('connection.title')}>
        <IconWifiOff size={16} stroke={1.75} aria-hidden="true" />
        <span>
          <b>{say(long ? 'connection.offline' : 'connection.lost')}</b>{' '}
          {say(long ? 'connection.offlineHow' : 'connection.seconds', { count: Math.floor(lost / 1000) })}
        </span>
      </section>
    );
  }
  if (back) {
    return (
      <section className="banner strip" data-look="good" aria-label={say('connection.title')}>
        <IconCircleCheck size={16} stroke={1.75} aria-hidden="true" />
        <b>{say('connection.upToDate')}</b>
      </section>
    );
  }
  return null;
}

/** The quiet sign of the header that all is well. */
export function UpToDate() {
  const say = useSay();
  const { line } = useConnection();
  return (
    <span className="up-to-date" data-line={line}>
      {line === 'up' && (
        <>
          <IconCheck size={14} stroke={1.75} aria-hidden="true" />
          <span>{say('connection.upToDate')}</span>
        </>
      )}
    </span>
  );
}
