import { IconAlertCircle, IconClock, IconFileText, IconRefresh } from '@tabler/icons-react';
import { sizeOf } from '../../files/limits';
import { fateOf, joinedAs, startsRun, type Message, type Outgoing } from '../chat/messages';
import { piecesOf } from '../linked';
import { timeOf, useSpeaking } from '../speaking';
import { useChat } from '../use';
import { GoingFiles, SentFiles } from './Files';
import { refusedText } from './refusedText';

interface Placed {
  readonly message: Message;
  readonly messages: readonly Message[];
  readonly at: number;
}

/** One message. Customer: filled, at the end; assistant: dashed; person: tinted; system: a line. */
export function Bubble({ message, messages, at }: Placed) {
  switch (message.author) {
    case 'CUSTOMER':
      return <Own message={message} messages={messages} at={at} />;
    case 'AI':
    case 'HUMAN':
      return <Theirs message={message} messages={messages} at={at} />;
    case 'SYSTEM':
      return message.kind === 'joined' ? <Joined message={message} /> : <p className="line">{message.text}</p>;
  }
}

function Words({ text }: { text: string }) {
  if (text === '') return null;
  return (
    <div className="words" dir="auto">
      {piecesOf(text).map((piece, at) =>
        piece.href === undefined ? (
          piece.text
        ) : (
          <a key={at} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
            {piece.text}
          </a>
        ),
      )}
    </div>
  );
}

function Own({ message, messages, at }: Placed) {
  const [{ conversation, outgoing, theirs }] = useChat();
  const { say, locale } = useSpeaking();
  const lastOfRun = messages[at + 1]?.author !== 'CUSTOMER' && !(at === messages.length - 1 && outgoing.length > 0);
  const fate = fateOf(message, messages, conversation?.control, {
    delivered: Math.max(theirs.delivered, conversation?.deliveredSeq ?? 0),
    read: Math.max(theirs.read, conversation?.readSeq ?? 0),
  });
  return (
    <div className="message own">
      <Words text={message.text} />
      <SentFiles files={message.attachments} />
      {lastOfRun && <p className="fate small">{say(`state.${fate}`, { time: timeOf(message.sentAt, locale) })}</p>}
    </div>
  );
}

function Theirs({ message, messages, at }: Placed) {
  const { say } = useSpeaking();
  const human = message.author === 'HUMAN';
  const name = human ? say('who.person', { name: message.agentName ?? '' }) : say('who.ai');
  const first = startsRun(messages, at);
  return (
    <div className={`message ${human ? 'human' : 'ai'}`}>
      <span className={first ? 'author' : 'author none'} aria-hidden="true">
        {first && (human ? initials(message.agentName ?? '') : 'AI')}
      </span>
      <div>
        {first && <p className="name">{name}</p>}
        <Words text={message.text} />
        <SentFiles files={message.attachments} />
        {message.citations.map((citation) => (
          <p key={citation.articleKey} className="source">
            <IconFileText size={16} stroke={1.75} aria-hidden="true" />
            <span>
              <b>{citation.title}</b>
              <span className="small">{say('message.source')}</span>
            </span>
          </p>
        ))}
      </div>
    </div>
  );
}

function Joined({ message }: { message: Message }) {
  const [{ conversation, messages }] = useChat();
  const { say, locale } = useSpeaking();
  const name = joinedAs(message, messages, conversation?.agentName ?? '');
  return (
    <div className="joined">
      <span className="author" aria-hidden="true">
        {initials(name || message.text)}
      </span>
      <div>
        <p>
          <b>{message.text}</b>
        </p>
        {name !== '' && <p className="small">{say('joined.read', { name })}</p>}
      </div>
      <time className="small" dateTime={message.sentAt}>
        {timeOf(message.sentAt, locale)}
      </time>
    </div>
  );
}

/** A message that the transcript does not have yet. */
export function Going({ going }: { going: Outgoing }) {
  const [{ site, files }, chat] = useChat();
  const { say, locale } = useSpeaking();
  const rising = files.some((file) => file.state !== 'ready' && going.files?.some((one) => one.id === file.id));
  const sizeLimit = sizeOf(site?.files.largest ?? 0, locale);
  const failed = going.state === 'failed';
  return (
    <div className={failed ? 'message own failed' : 'message own'}>
      <Words text={going.text} />
      <GoingFiles files={going.files ?? []} />
      {failed ? (
        <>
          <p className="fate small failed">
            <IconAlertCircle size={14} stroke={1.75} aria-hidden="true" />
            <b>{say('state.failed')}</b> {refusedText(going.code ?? '', say, sizeLimit)}
          </p>
          <div className="ways">
            <button type="button" className="button small" onClick={() => chat.retry(going.key)}>
              <IconRefresh size={16} stroke={1.75} aria-hidden="true" />
              {say('state.retry')}
            </button>
            <button type="button" className="button small plain" onClick={() => chat.drop(going.key)}>
              {say('state.delete')}
            </button>
          </div>
        </>
      ) : (
        <div className="fate small">
          {going.state === 'waiting' && <IconClock size={14} stroke={1.75} aria-hidden="true" />}
          {say(going.state === 'waiting' ? 'state.waiting' : 'state.sending')}
          {rising && (
            <button type="button" className="button small plain" onClick={() => chat.drop(going.key)}>
              {say('state.cancel')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return (words.length > 1 ? `${first(words[0])}${first(words[1])}` : name.slice(0, 2)).toUpperCase();
}

function first(word: string | undefined): string {
  return word === undefined ? '' : String.fromCodePoint(word.codePointAt(0) ?? 32);
}
