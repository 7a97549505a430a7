import { useCallback } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { awayWords, useMe } from '../agents/agents';
import { Panes } from '../frame/Panes';
import { ViewLink, ViewsNav } from '../frame/ViewsNav';
import { useSay } from '../i18n/language';
import { OfferDock } from '../offers/OfferCard';
import { IconInbox, IconStack2 } from '@tabler/icons-react';
import { Empty } from '../ui/Empty';
import { When } from '../ui/Waited';
import { Preview } from './Preview';
import { QueueList } from './QueueList';
import { useQueues, useWaiting } from './waiting';

/** Waiting Customers as a page: the queue in its order, and the brief of the one that is picked. */
export function QueuePage() {
  const say = useSay();
  const queue = useParams()['queue'] ?? null;
  const [search, setSearch] = useSearchParams();
  const waiting = useWaiting().data;
  const picked = waiting?.find((entry) => entry.waiting.ticketId === search.get('pick')) ?? null;
  const pick = useCallback(
    (ticketId: string | null) =>
      setSearch((before) => {
        const after = new URLSearchParams(before);
        if (ticketId) after.set('pick', ticketId);
        else after.delete('pick');
        return after;
      }),
    [setSearch],
  );
  return (
    <Panes
      kind="queue" phone={picked ? 'context' : 'sheet'}
      side={
        <>
          <ViewsNav chosen="waiting" />
          <Queues chosen={queue} />
          <MyDay />
        </>
      }
      context={
        <>
          <div className="context-scroll">
            {picked ? (
              <Preview entry={picked} onClose={() => pick(null)} />
            ) : (
              <div className="sheet-middle">
                <Empty title={say('queue.nobodyPicked')}>{say('queue.nobodyPickedHow')}</Empty>
              </div>
            )}
          </div>
          <OfferDock />
        </>
      }
    >
      <QueueList queue={queue} picked={picked?.waiting.ticketId ?? null} onPick={pick} />
    </Panes>
  );
}

function Queues({ chosen }: { chosen: string | null }) {
  const say = useSay();
  const queues = useQueues().data ?? [];
  const waiting = useWaiting().data;
  const me = useMe().data;
  const mine = queues.filter((queue) => me?.queues.includes(queue.key) ?? true);
  return (
    <nav className="views queues" aria-label={say('queue.queues')}>
      <h2 className="views-head">{say('queue.queues')}</h2>
      <ViewLink to="/queue" icon={IconStack2} chosen={chosen === null} count={waiting?.length}>
        {say('queue.all')}
      </ViewLink>
      {mine.map((queue) => (
        <ViewLink
          key={queue.key} to={`/queue/${queue.key}`} icon={IconInbox} chosen={chosen === queue.key}
          count={waiting?.filter((entry) => entry.waiting.queue === queue.key).length}
        >
          {queue.name}
        </ViewLink>
      ))}
    </nav>
  );
}

function MyDay() {
  const say = useSay();
  const me = useMe().data;
  if (!me) return null;
  const away = me.listening ? null : awayWords(me.awayReason, say);
  return (
    <section className="my-day">
      <h2 className="views-head">{say('day.title')}</h2>
      <dl>
        <dt>{say('day.places')}</dt>
        <dd>{say('day.placesOf', { taken: me.load, all: me.capacity })}</dd>
        <dt>{say('day.languages')}</dt>
        <dd>{me.languages.join(', ')}</dd>
        {me.lastServedAt && (
          <>
            <dt>{say('day.lastServed')}</dt>
            <dd>
              <When at={me.lastServedAt} />
            </dd>
          </>
        )}
        {away && (
          <>
            <dt>{say('day.away')}</dt>
            <dd>{away}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
