import { useCallback, useMemo } from 'react';
import { Link } from 'react-router';
import { useMe } from '../agents/agents';
import { Refused } from '../api/refused';
import { MoodMark, TypingDot } from '../brief/RowMarks';
import { ReasonLine } from '../codes/ReasonTag';
import { sentenceOf } from '../codes/refusals';
import { Baton } from '../control/Control';
import { byDue, useEngagements, type Mine } from '../engagements/engagements';
import { MineRow } from '../engagements/MineRow';
import { useSay } from '../i18n/language';
import { useWaiting, type Entry } from '../queue/waiting';
import { SlaMark } from '../sla/SlaMark';
import { Button } from '../ui/Button';
import { Loading, Strip } from '../ui/Loading';
import { VirtualList } from '../ui/VirtualList';
import { Waited, When } from '../ui/Waited';
import { TakeOverButton } from '../conversation/TakeOver';
import { useView, type ListView, type Row, type View } from './views';

/** The rows of a view, beside an open conversation or on their own. */
export function ViewList({ view, chosen }: { view: View; chosen: string | null }) {
  if (view === 'mine') return <MyList chosen={chosen} />;
  if (view === 'waiting') return <WaitingRows chosen={chosen} />;
  return <Rows view={view} chosen={chosen} />;
}

const keyOfMine = (mine: Mine) => mine.engagement.ticketId;
const keyOfEntry = (entry: Entry) => entry.waiting.ticketId;
const keyOfRow = (row: Row) => row.id;
const NOBODY: readonly Entry[] = [];

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
  const { data } = engagements;
  const inOrder = useMemo(() => [...(data ?? [])].sort(byDue), [data]);
  const row = useCallback((mine: Mine) => <MineRow mine={mine} chosen={mine.engagement.conversationId === chosen} />, [chosen]);
  return (
    <VirtualList
      items={inOrder} keyOf={keyOfMine} row={row} usualPx={USUAL_ROW_PX}
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
  const row = useCallback((entry: Entry) => <WaitingRow entry={entry} chosen={entry.waiting.conversationId === chosen} />, [chosen]);
  return (
    <VirtualList
      items={waiting.data ?? NOBODY} keyOf={keyOfEntry} row={row} usualPx={USUAL_ROW_PX} ordered
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
        <span className="end">
          <Waited since={waiting.waitingSince} />
        </span>
      </span>
    </Link>
  );
}

function Rows({ view, chosen }: { view: ListView; chosen: string | null }) {
  const say = useSay();
  const pages = useView(view);
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = pages;
  const read = pages.data?.pages;
  const rows = useMemo(() => read?.flatMap((page) => page.conversations) ?? [], [read]);
  // reads on by itself; the button is for when that has failed
  const readOn = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const row = useCallback(
    (one: Row) => (
      <>
        <ConversationRow row={one} view={view} chosen={one.id === chosen} />
        {view === 'ai' && <TakeOverButton id={one.id} small />}
      </>
    ),
    [view, chosen],
  );
  return (
    <VirtualList
      items={rows} keyOf={keyOfRow} row={row} usualPx={USUAL_ROW_PX} {...(view === 'ai' && { rowClass: 'row-with-act' })} onEnd={isFetchNextPageError ? undefined : readOn}
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
        <span className="end">
          <When at={row.lastCustomerAt ?? row.controlSince} />
        </span>
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
export function Pending({ query, rows }: { query: Reading; rows?: number }) {
  const say = useSay();
  if (query.isPending) return <Loading words={say('state.loading')} retry={say('act.retry')} onRetry={() => void query.refetch()} {...(rows && { rows })} />;
  if (query.error && query.data === undefined) {
    return (
      <Strip look="bad" action={<Button size="small" onClick={() => void query.refetch()}>{say('act.retry')}</Button>}>
        {sentenceOf(query.error, say)}
        {query.error instanceof Refused && <span className="mono xs muted strip-code">{query.error.code}</span>}
      </Strip>
    );
  }
  return null;
}
