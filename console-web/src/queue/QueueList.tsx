import { IconAlarm, IconBellRinging, IconCircleCheck, IconChevronDown, IconChevronUp, IconMinus, type Icon } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, type KeyboardEvent } from 'react';
import { useMe, useListening } from '../agents/agents';
import { MoodMark, TypingDot } from '../brief/RowMarks';
import { ReasonLine } from '../codes/ReasonTag';
import { URGENCIES, type Urgency } from '../codes/reasons';
import { Pending } from '../frame/ViewList';
import { useSay, useSpeaking } from '../i18n/language';
import { useOffers } from '../offers/offers';
import { SlaMark } from '../sla/SlaMark';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { timeOfDay } from '../ui/times';
import { VirtualList } from '../ui/VirtualList';
import { Waited, When } from '../ui/Waited';
import { nameOf, useQueueName, useQueues, useWaiting, type Entry } from './waiting';

const SIGNS: Readonly<Record<Urgency, Icon>> = {
  IMMEDIATE: IconAlarm,
  HIGH: IconChevronUp,
  NORMAL: IconMinus,
  LOW: IconChevronDown,
};

/** Who and why, and who it is about: about so high is a row. */
const USUAL_ROW_PX = 62;

interface Picking {
  readonly queue: string | null;
  readonly picked: string | null;
  readonly onPick: (ticketId: string) => void;
}

/** The queue under headings of urgency; arrows move, Enter previews. */
export function QueueList({ queue, picked, onPick }: Picking) {
  const say = useSay();
  const waiting = useWaiting();
  const queueName = useQueueName();
  const list = useRef<HTMLDivElement>(null);
  const all = waiting.data;
  const entries = useMemo(() => (all ?? []).filter((entry) => queue === null || entry.waiting.queue === queue), [all, queue]);
  const lines = useMemo(() => linesOf(entries), [entries]);
  const beside = useBeside();
  const row = useCallback(
    (line: Line) =>
      line.entry ? (
        <QueueRow entry={line.entry} picked={picked === line.entry.waiting.ticketId} onPick={onPick} beside={beside} />
      ) : (
        <UrgencyHead urgency={line.urgency} count={line.count} />
      ),
    [picked, onPick, beside],
  );
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{queue ? queueName(queue) : say('view.waiting')}</h1>
          <p>{waiting.data ? say('queue.order', { count: entries.length }) : '\u00a0'}</p>
        </div>
      </div>
      {entries.length > 0 && (
        <div className="queue-grid queue-head" aria-hidden="true">
          <span />
          <span>{say('queue.customer')}</span>
          <span>{say('queue.reason')}</span>
          <span>{say('queue.waiting')}</span>
          <span>{say('metric.TIME_TO_HUMAN')}</span>
        </div>
      )}
      <div className="queue-rows" ref={list} onKeyDown={(event) => moveInList(event, list.current)} role="presentation">
        <VirtualList
          items={lines} keyOf={keyOf} row={row} usualPx={USUAL_ROW_PX} ordered
          className="queue-list" placeOf={placeOf}
          before={
            <>
              <Pending query={waiting} />
              {waiting.data && entries.length === 0 && <NobodyWaits />}
            </>
          }
        />
      </div>
      <Foot readAt={waiting.dataUpdatedAt} />
    </>
  );
}

function Foot({ readAt }: { readAt: number }) {
  const say = useSay();
  const { locale } = useSpeaking();
  if (readAt === 0) return null;
  return (
    <p className="queue-foot">
      <IconCircleCheck size={14} stroke={1.75} aria-hidden="true" />
      <span>{say('queue.completeUpTo', { time: timeOfDay(new Date(readAt).toISOString(), locale, true) })}</span>
      <span className="end queue-keys">
        <kbd className="kbd">↑</kbd> <kbd className="kbd">↓</kbd> {say('queue.move')}
      </span>
    </p>
  );
}

/** Nobody waits: whether I listen, and since when there has been nobody to serve. */
export function NobodyWaits() {
  const say = useSay();
  const me = useMe().data;
  const listening = useListening();
  const off = me && !me.listening;
  return (
    <Empty
      title={say('waiting.none')}
      action={off && me.queues.length > 0 && <Button look="primary" onClick={() => listening.mutate({ listening: true })}>{say('listening.start')}</Button>}
    >
      {say(off ? 'waiting.noneNotListening' : 'waiting.noneListening')}
      {me?.lastServedAt && (
        <>
          <br />
          {say('day.lastServed')}: <When at={me.lastServedAt} />
        </>
      )}
    </Empty>
  );
}

/** A line of the list: the heading of an urgency, or somebody who waits. */
interface Line {
  readonly urgency: Urgency;
  readonly count: number;
  readonly entry: Entry | null;
}

const keyOf = (line: Line) => line.entry?.waiting.ticketId ?? line.urgency;
const placeOf = (line: Line) => line.entry?.waiting.place;

function linesOf(entries: readonly Entry[]): Line[] {
  return URGENCIES.flatMap((urgency): Line[] => {
    const group = entries.filter((entry) => entry.waiting.urgency === urgency);
    return group.length === 0 ? [] : [{ urgency, count: group.length, entry: null }, ...group.map((entry) => ({ urgency, count: group.length, entry }))];
  });
}

function UrgencyHead({ urgency, count }: { urgency: Urgency; count: number }) {
  const say = useSay();
  const Sign = SIGNS[urgency];
  return (
    <h2 className="urgency">
      <Sign size={14} stroke={1.75} aria-hidden="true" />
      {say(`urgency.${urgency}`)} <span>{count}</span>
    </h2>
  );
}

/** What a row is seen beside: asked once for all of them. */
interface Beside {
  readonly queueName: (key: string) => string;
  /** My languages; null until they are known. */
  readonly languages: readonly string[] | null;
  /** The tickets that ring at me. */
  readonly ringing: readonly string[];
}

function useBeside(): Beside {
  const queues = useQueues().data;
  const languages = useMe().data?.languages ?? null;
  const offers = useOffers().data;
  return useMemo(
    () => ({ queueName: (key) => nameOf(queues, key), languages, ringing: (offers ?? []).map((offer) => offer.ticketId) }),
    [queues, languages, offers],
  );
}

interface QueueRowProps {
  readonly entry: Entry;
  readonly picked: boolean;
  readonly onPick: (ticketId: string) => void;
  readonly beside: Beside;
}

function QueueRow({ entry, picked, onPick, beside }: QueueRowProps) {
  const say = useSay();
  const { waiting } = entry;
  return (
    <button type="button" className="queue-grid queue-row" data-row="" aria-pressed={picked} onClick={() => onPick(waiting.ticketId)}>
      <span className="queue-place">{waiting.place}</span>
      <span className="queue-customer">
        <span className="line">
          <span className="row-name clip">{waiting.customerName ?? say('customer.anonymous')}</span>
          <TypingDot id={waiting.conversationId} />
          <MoodMark mood={waiting.mood} />
          <Marks entry={entry} beside={beside} />
        </span>
        <span className="queue-line" dir="auto">
          {waiting.lastWords ?? waiting.subject}
        </span>
      </span>
      <span className="queue-why">
        <ReasonLine reason={waiting.reason} />
        <span className="xs muted clip">
          {beside.queueName(waiting.queue)}
        </span>
      </span>
      <span className="queue-wait medium">
        <Waited since={waiting.waitingSince} />
      </span>
      <span className="queue-sla">
        <SlaMark clock={entry.clock} />
      </span>
    </button>
  );
}

/** What else is to be known of a row: rings already, was sent back, has left, opens later, wants another language. */
function Marks({ entry, beside }: { entry: Entry; beside: Beside }) {
  const say = useSay();
  const { locale } = useSpeaking();
  const { waiting } = entry;
  const mine = beside.ringing.includes(waiting.ticketId);
  const foreign = beside.languages !== null && !beside.languages.includes(waiting.locale.slice(0, 2));
  return (
    <>
      {mine && (
        <span className="tag" data-look="accent">
          <IconBellRinging size={13} stroke={1.75} aria-hidden="true" />
          {say('queue.offeredToYou')}
        </span>
      )}
      {!mine && waiting.ringsAt && <span className="tag" data-look="line">{say('queue.ringsAt', { name: waiting.ringsAt })}</span>}
      {waiting.front && <span className="tag" data-look="line">{say('queue.front')}</span>}
      {waiting.awaySince && <span className="tag" data-look="line">{say('queue.away')}</span>}
      {foreign && <span className="tag" data-look="line">{say('queue.language', { tag: waiting.locale })}</span>}
      {waiting.opensAt && <span className="tag" data-look="line">{say('queue.opens', { time: timeOfDay(waiting.opensAt, locale) })}</span>}
    </>
  );
}

/** Arrows move the focus from row to row. */
function moveInList(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !list) return;
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
  next?.focus();
  event.preventDefault();
}
