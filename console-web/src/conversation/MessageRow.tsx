import { IconAlertCircle, IconCheck, IconChecks, IconClock, IconCopy, IconFileText, IconLock, IconRefresh } from '@tabler/icons-react';
import { firstName, initials } from '../agents/agents';
import { Refused } from '../api/refused';
import { sentenceOf } from '../codes/refusals';
import { ariaKeys, useShortcuts } from '../frame/shortcuts';
import { useSay, useSpeaking } from '../i18n/language';
import { Button } from '../ui/Button';
import { useLocalNow } from '../ui/now';
import { timeOfDay, whenFull } from '../ui/times';
import type { Conversation, Message } from './conversations';
import { useCustomerMarks } from './marks';
import { GoingFiles, SentFiles } from './Files';
import { discard, sendAgain, takeBack, type Outgoing } from './sending';

type Author = Message['author'] | 'NOTE' | 'MATE';

/** Authors differ by shape: circle a customer, hexagon the AI, square a person, lock a note. */
export function AuthorSign({ author, name }: { author: Author; name: string | null }) {
  return (
    <span className="who" data-who={author} aria-hidden="true">
      {author === 'AI' ? 'AI' : author === 'NOTE' ? <IconLock size={14} stroke={1.75} /> : initials(name)}
    </span>
  );
}

export function MessageRow(props: { message: Message; conversation: Conversation; me: string; onWhy: (seq: number) => void }) {
  const { message, conversation, me, onWhy } = props;
  const { say, locale } = useSpeaking();
  const mine = message.agentId === me;
  const note = message.visibility === 'NOTE';
  const author: Author = note ? 'NOTE' : message.author === 'HUMAN' && !mine ? 'MATE' : message.author;
  const name = nameOf(message, conversation, mine, say);
  return (
    <div className="message" data-author={author} data-seq={message.seq}>
      <AuthorSign author={author} name={message.author === 'HUMAN' ? (message.agentName ?? null) : (conversation.customerName ?? null)} />
      <span className="message-name clip">
        {name}
        <span className="unseen">, {say(`author.${author}`)}</span>
      </span>
      <div className="message-body">
        {(message.text !== '' || note) && (
          <div className="message-text" dir="auto" lang={note ? undefined : conversation.locale}>
            {note && <b>{say('log.noteToTeam')} </b>}
            {message.text}
          </div>
        )}
        <SentFiles id={conversation.id} files={message.attachments} />
        {message.citations.length > 0 && (
          <p className="message-under">
            {message.citations.map((citation) => (
              <span key={citation.articleKey} className="cite">
                <IconFileText size={13} stroke={1.75} aria-hidden="true" />
                {citation.title}
              </span>
            ))}
          </p>
        )}
        {(message.author === 'CUSTOMER' || message.author === 'AI') && (
          <p className="message-under message-why">
            <button type="button" className="link" onClick={() => onWhy(message.seq)}>
              {say('log.whyTurn')}
            </button>
          </p>
        )}
      </div>
      <time className="message-time" dateTime={message.sentAt} title={whenFull(message.sentAt, locale)}>
        {timeOfDay(message.sentAt, locale)}
        {mine && !note && <Fate message={message} conversation={conversation} />}
      </time>
    </div>
  );
}

function nameOf(message: Message, conversation: Conversation, mine: boolean, say: ReturnType<typeof useSay>): string {
  switch (message.author) {
    case 'CUSTOMER':
      return firstName(conversation.customerName) || say('author.customer');
    case 'AI':
      return say('author.ai');
    case 'HUMAN':
      return mine ? say('author.you') : firstName(message.agentName);
    case 'SYSTEM':
      return '';
  }
}

/** Sent: the server has it. Delivered: the customer's page has it. Read: it was before the customer's eyes. */
function Fate({ message, conversation }: { message: Message; conversation: Conversation }) {
  const say = useSay();
  const { delivered, read } = useCustomerMarks(conversation);
  const fate = message.seq <= read ? 'read' : message.seq <= delivered ? 'delivered' : 'sent';
  const Icon = fate === 'sent' ? IconCheck : IconChecks;
  return (
    <span className="fate" data-fate={fate}>
      <Icon size={14} stroke={1.75} aria-hidden="true" />
      <span className={fate === 'read' ? undefined : 'unseen'}>{say(`log.${fate}`)}</span>
    </span>
  );
}

/** What the customer was told; in their language. */
export function SystemRow({ message, locale: lang }: { message: Message; locale: string }) {
  const { locale } = useSpeaking();
  return (
    <div className="system" data-seq={message.seq}>
      <span className="system-dot" aria-hidden="true" />
      <span dir="auto" lang={lang}>
        {message.text}
      </span>
      <time className="message-time" dateTime={message.sentAt} title={whenFull(message.sentAt, locale)}>
        {timeOfDay(message.sentAt, locale)}
      </time>
    </div>
  );
}

/** What I have written and the server has not yet: it stays in its place, with the reason and the way on. */
export function OutgoingRow({ id, outgoing, epoch }: { id: string; outgoing: Outgoing; epoch: number }) {
  const { say, locale } = useSpeaking();
  const note = outgoing.visibility === 'NOTE';
  const failed = outgoing.state === 'failed';
  const again = () => sendAgain(id, outgoing, { seenSeq: null, epoch: note ? null : epoch });
  return (
    <div className="message" data-author={note ? 'NOTE' : 'HUMAN'} data-state={outgoing.state}>
      <AuthorSign author={note ? 'NOTE' : 'HUMAN'} name={say('author.you')} />
      <span className="message-name">{say('author.you')}</span>
      <div className="message-body">
        {outgoing.text !== '' && (
          <div className="message-text" dir="auto">
            {outgoing.text}
          </div>
        )}
        <GoingFiles id={id} kind={outgoing.visibility} files={outgoing.files} />
        {failed && (
          <div role="alert">
            <p className="message-failed">
              <IconAlertCircle size={14} stroke={1.75} aria-hidden="true" />
              <b>{say('log.notSent')}</b> {sentenceOf(outgoing.problem, say)}
              {outgoing.problem instanceof Refused && <span className="mono">{outgoing.problem.code}</span>}
            </p>
            <p className="line">
              <Button size="small" onClick={again}>
                <IconRefresh size={14} aria-hidden="true" />
                {say('act.retry')}
              </Button>
              <Button size="small" onClick={() => void navigator.clipboard.writeText(outgoing.text)}>
                <IconCopy size={14} aria-hidden="true" />
                {say('act.copy')}
              </Button>
              <Button size="small" look="quiet" onClick={() => discard(id, outgoing)}>
                {say('act.discard')}
              </Button>
            </p>
          </div>
        )}
      </div>
      <span className="message-time line">
        {outgoing.backUntil !== null && <TakeBack outgoing={outgoing} until={outgoing.backUntil} />}
        {outgoing.state !== 'sending' && timeOfDay(outgoing.writtenAt, locale)}
        {outgoing.state === 'sending' && outgoing.backUntil === null && (
          <>
            <IconClock size={13} stroke={1.75} aria-hidden="true" />
            {say('log.sending')}
          </>
        )}
      </span>
    </div>
  );
}

/** The way back, for as long as there is one. */
function TakeBack({ outgoing, until }: { outgoing: Outgoing; until: number }) {
  const say = useSay();
  const now = useLocalNow();
  const back = () => takeBack(outgoing.key);
  useShortcuts({ 'desk.undo': back });
  return (
    <Button size="small" look="soft" onClick={back} aria-keyshortcuts={ariaKeys('desk.undo')}>
      {say('act.undo')} <span aria-hidden="true">{Math.max(0, Math.ceil((until - now) / 1000))}</span>
    </Button>
  );
}
