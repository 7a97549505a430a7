import { useCallback } from 'react';
import { Link } from 'react-router';
import { useMe } from '../agents/agents';
import { MoodMark, TypingDot } from '../brief/RowMarks';
import { ReasonLine } from '../codes/ReasonTag';
import { sentenceOf } from '../codes/refusals';
import { Baton } from '../control/Control';
import { byDue, useEngagements } from '../engagements/engagements';
import { MineRow } from '../engagements/MineRow';
import { useSay, useSpeaking } from '../i18n/language';
import { useWaiting, type Entry } from '../queue/waiting';
import { SlaMark } from '../sla/SlaMark';
import { Button } from '../ui/Button';
import { Loading, Strip } from '../ui/Loading';
import { useNow } from '../ui/now';
import { VirtualList } from '../ui/VirtualList';
import { clock, secondsBetween, whenShort } from '../ui/times';
import { TakeOverButton } from '../conversation/TakeOver';
import { useView, type ListView, type Row, type View } from './views';

/** The rows of a view, beside an open conversation or on their own. */
export function ViewList({ view, chosen }: { view: View; chosen: string | null }) {
  if (view === 'mine') return <MyList chosen={chosen} />;
  if (view === 'waiting') return <WaitingRows chosen={chosen} />;
  return <Rows view={view} chosen={chosen} />;
}

/** Name, reason and last words: about so high is a row. */
const USUAL_ROW_PX = 80;

function Head({ title, more }: { title: string; more?: string | undefined }) {
  return (
    <div className="group-head">
      <h2>{title}</h2>
      {more && <span>{more}</span>}
    </div>
  );
}

function MyList({ chosen }: { chosen: string | null }) {
  const say = useSay();
  const engagements = useEngagements();
  const me = useMe().data;
  return (
    <VirtualList
      items={[...(engagements.data ?? [])].sort(byDue)} keyOf={(mine) => mine.engagement.ticketId} usualPx={USUAL_ROW_PX}
      row={(mine) => <MineRow mine={mine} chosen={mine.engagement.conversationId === chosen} />}
      before={
        <>
          <Head title={say('view.mine')} more={me && say('mine.places', { taken: me.load, all: me.capacity })} />
          <Pending query={engagements} />
          {engagements.data?.length === 0 && <p className="rows-empty">{say('mine.none')}</p>}
        </>
      }
    />
  );
}

function WaitingRows({ chosen }: { chosen: string | null }) {
  const say = useSay();
  const waiting = useWaiting();
  return (
    <VirtualList
      items={waiting.data ?? []} keyOf={(entry) => entry.waiting.ticketId} usualPx={USUAL_ROW_PX} ordered
      row={(entry) => <WaitingRow entry={entry} chosen={entry.waiting.conversationId === chosen} />}
      before={
        <>
          <Head title={say('view.waiting')} more={waiting.data && String(waiting.data.length)} />
          <Pending query={waiting} />
          {waiting.data?.length === 0 && <p className="rows-empty">{say('waiting.none')}</p>}
        </>
      }
    />
  );
}

function WaitingRow({ entry, chosen }: { entry: Entry; chosen: boolean }) {
  const say = useSay();
  const now = useNow();
  const { waiting } = entry;
  return (
    <Link className="row" to={`/conversations/${waiting.conversationId}?in=waiting`} aria-current={chosen ? 'page' : undefined}>
      <span className="row-top">
        <span className="row-name clip">{waiting.customerName ?? say('customer.anonymous')}</span>
        <TypingDot id={waiting.conversationId} />
        <SlaMark clock={entry.clock} />
      </span>
      <span className="row-line" dir="auto">
        {waiting.lastWords ?? waiting.subject}
      </span>
      <span className="row-meta">
        <ReasonLine reason={waiting.reason} />
        <MoodMark mood={waiting.mood} />
        <span className="end">{clock(secondsBetween(waiting.waitingSince, now))}</span>
      </span>
    </Link>
  );
}

function Rows({ view, chosen }: { view: ListView; chosen: string | null }) {
  const say = useSay();
  const pages = useView(view);
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = pages;
  const rows = pages.data?.pages.flatMap((page) => page.conversations) ?? [];
  // reads on by itself; the button is for when that has failed
  const readOn = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return (
    <VirtualList
      items={rows} keyOf={(row) => row.id} usualPx={USUAL_ROW_PX} rowClass="row-with-act" onEnd={isFetchNextPageError ? undefined : readOn}
      row={(row) => (
        <>
          <ConversationRow row={row} view={view} chosen={row.id === chosen} />
          {view === 'ai' && <TakeOverButton id={row.id} small />}
        </>
      )}
      before={
        <>
          <Head title={say(`view.${view}`)} more={hasNextPage ? undefined : String(rows.length)} />
          <Pending query={pages} />
          {pages.data && rows.length === 0 && <p className="rows-empty">{say(`list.none.${view}`)}</p>}
        </>
      }
      after={
        hasNextPage && (
          <Button look="quiet" wide onClick={readOn} off={isFetching ? say('state.loading') : null}>
            {say('list.more')}
          </Button>
        )
      }
    />
  );
}

function ConversationRow({ row, view, chosen }: { row: Row; view: ListView; chosen: boolean }) {
  const say = useSay();
  const { locale } = useSpeaking();
  const now = useNow();
  return (
    <Link
      className="row" to={`/conversations/${row.id}?in=${view}`} aria-current={chosen ? 'page' : undefined}
      data-unread={row.unanswered > 0 && row.control !== 'CLOSED' ? '' : undefined}
    >
      <span className="row-top">
        <Baton control={row.control} />
        <span className="row-name clip">{row.customerName ?? say('customer.anonymous')}</span>
        <TypingDot id={row.id} />
        <span className="xs muted clip row-case">{say('row.case', { number: String(row.caseNumber) })}</span>
      </span>
      <span className="row-line" dir="auto">
        {row.lastWords ?? row.subject ?? say('row.nothingYet')}
      </span>
      <span className="row-meta">
        {row.reason ? <ReasonLine reason={row.reason} /> : <span>{row.category}</span>}
        {row.agentName && <span className="clip">{row.agentName}</span>}
        {row.unanswered > 0 && row.control !== 'CLOSED' && (
          <span className="count" data-look="new" aria-label={say('row.unread', { count: row.unanswered })} role="img">
            {row.unanswered}
          </span>
        )}
        <span className="end">{whenShort(row.lastCustomerAt ?? row.controlSince, now, locale)}</span>
      </span>
    </Link>
  );
}

/** How the reading of something stands. */
export interface Reading {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly data: unknown;
  readonly refetch: () => unknown;
}

/** What a list shows while it is read, or when it could not be. */
export function Pending({ query }: { query: Reading }) {
  const say = useSay();
  if (query.isPending) return <Loading words={say('state.loading')} retry={say('act.retry')} onRetry={() => void query.refetch()} />;
  if (query.error && query.data === undefined) {
    return (
      <Strip look="bad" action={<Button size="small" onClick={() => void query.refetch()}>{say('act.retry')}</Button>}>
        {sentenceOf(query.error, say)}
      </Strip>
    );
  }
  return null;
}
