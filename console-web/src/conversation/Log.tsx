import { memo, useEffect, useMemo } from 'react';
import { useSay, useSpeaking } from '../i18n/language';
import { useSession } from '../session/session';
import { Button } from '../ui/Button';
import { Loading } from '../ui/Loading';
import { clock, timeOfDay } from '../ui/times';
import { AuthorSign, MessageRow, OutgoingRow, SystemRow } from './MessageRow';
import type { Conversation } from './conversations';
import { forget, useOutgoing } from './sending';
import { rowsOf, type LogRow, type Passed } from './transcript';
import { useLogWindow } from './useLogWindow';
import type { Transcript } from './useTranscript';

export interface LogProps {
  readonly conversation: Conversation;
  readonly transcript: Transcript;
  /** The turn that is asked about: it is brought into sight. */
  readonly turn: number | null;
  readonly onWhy: (seq: number) => void;
}

/**
 * The log: one column, one rail; the rail's pattern says who held the baton in each stretch. Only the rows in sight are on the
 * page, so that a conversation of thousands of messages opens and scrolls like one of ten.
 */
export function Log({ conversation, transcript, turn, onWhy }: LogProps) {
  const say = useSay();
  const outgoing = useOutgoing(conversation.id);
  const { messages, more, lookBack, customerTypes } = transcript;
  const { ownership, control } = conversation;
  const going = useMemo(() => {
    const here = new Set(messages.map((message) => message.clientMessageId));
    return outgoing.filter((one) => !here.has(one.key));
  }, [messages, outgoing]);
  useEffect(() => {
    for (const one of outgoing) if (!going.includes(one)) forget(conversation.id, one.key);
  }, [conversation.id, outgoing, going]);
  const rows = useMemo(
    () => rowsOf({ messages, ownership, control, customerTypes, outgoing: going }),
    [messages, ownership, control, customerTypes, going],
  );
  const { box, virtual, jump, unseen } = useLogWindow(rows, turn, transcript);
  const shown = virtual.getVirtualItems();
  return (
    <div className="log-frame">
      <div className="log" role="log" aria-label={say('log.title')} aria-live="off" ref={box} tabIndex={0} data-first="">
        {messages.length === 0 && conversation.lastSeq > 0 && <Loading words={say('state.loading')} retry={say('act.retry')} onRetry={transcript.again} />}
        <div className="log-fill" />
        <div className="log-rows" style={{ blockSize: virtual.getTotalSize() }}>
          {more && (
            <Button className="log-earlier" look="quiet" size="small" wide onClick={() => void lookBack().catch(() => undefined)}>
              {say('log.earlier')}
            </Button>
          )}
          {shown.map(({ index, start }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <div
                key={row.key} className="log-row" data-index={index} ref={virtual.measureElement} style={{ transform: `translateY(${String(start)}px)` }}
                data-control={'control' in row ? row.control : undefined}
                data-chosen={row.kind === 'message' && row.message.seq === turn ? '' : undefined}
              >
                <Row row={row} conversation={conversation} onWhy={onWhy} />
              </div>
            );
          })}
        </div>
      </div>
      {unseen && (
        <Button className="log-jump" size="small" onClick={jump}>
          {say('log.newBelow')}
        </Button>
      )}
    </div>
  );
}

interface RowProps {
  readonly row: LogRow;
  readonly conversation: Conversation;
  readonly onWhy: (seq: number) => void;
}

/** Drawn again only when it has changed itself, not with each step of scrolling. */
const Row = memo(function Row({ row, conversation, onWhy }: RowProps) {
  const say = useSay();
  const { agentId } = useSession();
  switch (row.kind) {
    case 'passed':
      return <Pass passed={row.passed} onWhy={whyOf(conversation, row.passed, onWhy)} />;
    case 'message':
      if (row.message.author === 'SYSTEM') return <SystemRow message={row.message} locale={conversation.locale} />;
      return <MessageRow message={row.message} conversation={conversation} me={agentId} onWhy={onWhy} />;
    case 'outgoing':
      return <OutgoingRow id={conversation.id} outgoing={row.outgoing} epoch={conversation.epoch} />;
    case 'typing':
      return (
        <div className="message message-typing" data-author="CUSTOMER">
          <AuthorSign author="CUSTOMER" name={conversation.customerName ?? null} />
          <span className="typing-dots" role="img" aria-label={say('log.customerTypes')}>
            <i />
            <i />
            <i />
          </span>
        </div>
      );
  }
});

/** Only what the policy decided has a "why". */
function whyOf(conversation: Conversation, passed: Passed, onWhy: (seq: number) => void): (() => void) | null {
  if (passed.because !== 'TRIGGER_FIRED') return null;
  const episode = conversation.ownership.find((one) => one.startedAt === passed.at);
  return episode ? () => onWhy(Math.max(1, episode.firstSeq - 1)) : null;
}

function Pass({ passed, onWhy }: { passed: Passed; onWhy: (() => void) | null }) {
  const { say, locale } = useSpeaking();
  const name = passed.agentName ?? '';
  return (
    <div className="pass" data-from={passed.from} data-to={passed.to}>
      <span className="pass-baton" aria-hidden="true">
        <i />
      </span>
      <span className="pass-words">
        <b>{say(`cause.${causeKey(passed.because)}`, { name })}</b>
        {passed.afterSeconds !== null && ` ${say('log.after', { time: clock(passed.afterSeconds) })}`}
      </span>
      {onWhy && (
        <button type="button" className="link" onClick={onWhy}>
          {say('log.why')}
        </button>
      )}
      <span className="pass-rule" />
      <time dateTime={passed.at}>{timeOfDay(passed.at, locale, true)}</time>
    </div>
  );
}

const CAUSES = [
  'TRIGGER_FIRED', 'CUSTOMER_ASKED', 'TAKEN_OVER', 'ACCEPTED', 'TRANSFER_ACCEPTED', 'CUSTOMER_CHOSE_AI', 'LONGEST_WAIT', 'HANDED_BACK', 'RELEASED',
  'TRANSFERRED_TO_QUEUE', 'LEASE_RAN_OUT', 'COMPLETED', 'ENDED_BY_CUSTOMER', 'IDLE', 'ABANDONED', 'WROTE_AGAIN', 'WROTE_AGAIN_FOR_PERSON',
] as const;

function causeKey(because: string): (typeof CAUSES)[number] | 'OTHER' {
  return CAUSES.find((cause) => cause === because) ?? 'OTHER';
}
