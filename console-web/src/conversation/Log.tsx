import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useSay, useSpeaking } from '../i18n/language';
import { useSession } from '../session/session';
import { Button } from '../ui/Button';
import { Loading } from '../ui/Loading';
import { clock, timeOfDay } from '../ui/times';
import { AuthorSign, MessageRow, OutgoingRow, SystemRow } from './MessageRow';
import type { Conversation } from './conversations';
import { useOutgoing } from './sending';
import { stretchesOf, type Passed } from './transcript';
import type { Transcript } from './useTranscript';

const NEAR_THE_END_PX = 80;

/** The log: one column, one rail; the rail's pattern says who held the baton in each stretch. */
export function Log(props: { conversation: Conversation; transcript: Transcript; onWhy: (seq: number) => void }) {
  const { conversation, transcript, onWhy } = props;
  const say = useSay();
  const { agentId } = useSession();
  const outgoing = useOutgoing(conversation.id);
  const here = new Set(transcript.messages.map((message) => message.clientMessageId));
  const waiting = outgoing.filter((one) => !here.has(one.key));
  const stretches = stretchesOf(transcript.messages, conversation.ownership);
  const { box, jump, unseen } = useStayAtEnd(transcript.messages.length + waiting.length, transcript.messages[0]?.seq ?? 0);
  return (
    <div className="log-frame">
      <div className="log" role="log" aria-label={say('log.title')} aria-live="off" ref={box} tabIndex={0} data-first="">
        <div className="log-fill" />
        {transcript.more && (
          <Button look="quiet" size="small" onClick={() => void transcript.lookBack()}>
            {say('log.earlier')}
          </Button>
        )}
        {transcript.messages.length === 0 && conversation.lastSeq > 0 && <Loading words={say('state.loading')} retry={say('act.retry')} />}
        {stretches.map((stretch) => (
          <div key={stretch.epoch}>
            {stretch.passed && <Pass passed={stretch.passed} onWhy={whyOf(conversation, stretch.passed, onWhy)} />}
            {stretch.messages.length > 0 && (
              <div className="stretch" data-control={stretch.control}>
                {stretch.messages.map((message) =>
                  message.author === 'SYSTEM' ? (
                    <SystemRow key={message.seq} message={message} />
                  ) : (
                    <MessageRow key={message.seq} message={message} conversation={conversation} me={agentId} onWhy={onWhy} />
                  ),
                )}
              </div>
            )}
          </div>
        ))}
        {waiting.length > 0 && (
          <div className="stretch" data-control={conversation.control}>
            {waiting.map((one) => (
              <OutgoingRow key={one.key} id={conversation.id} outgoing={one} epoch={conversation.epoch} />
            ))}
          </div>
        )}
        {transcript.customerTypes && (
          <div className="message message-typing" data-author="CUSTOMER">
            <AuthorSign author="CUSTOMER" name={conversation.customerName ?? null} />
            <span className="typing-dots" role="img" aria-label={say('log.customerTypes')}>
              <i />
              <i />
              <i />
            </span>
          </div>
        )}
      </div>
      {unseen && (
        <Button className="log-jump" size="small" onClick={jump}>
          {say('log.newBelow')}
        </Button>
      )}
    </div>
  );
}

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

/** Keeps the end in sight while the reader is at the end, and the reader's place while not. */
function useStayAtEnd(count: number, first: number) {
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const before = useRef({ first, height: 0 });
  const [unseen, setUnseen] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const onScroll = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_THE_END_PX;
      if (atEnd.current) setUnseen(false);
    };
    const keep = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    });
    element.addEventListener('scroll', onScroll, { passive: true });
    keep.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      keep.disconnect();
    };
  }, []);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    if (before.current.first > first && first > 0) element.scrollTop += element.scrollHeight - before.current.height;
    else if (atEnd.current) element.scrollTop = element.scrollHeight;
    else setUnseen(true);
    before.current = { first: first || before.current.first, height: element.scrollHeight };
  }, [count, first]);
  const jump = () => {
    const element = box.current;
    if (element) element.scrollTop = element.scrollHeight;
  };
  return { box, jump, unseen };
}
