import { IconArrowDown } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { assistantOwes } from '../chat/messages';
import { useSpeaking } from '../speaking';
import { useAfter, useChat, useNow, useWidget } from '../use';
import { Bubble, Going } from './Bubble';
import { Greeting } from './Greeting';

/** Messages shown at once; more on demand, so that a long conversation opens as fast as a short one. */
const SHOWN = 200;

/** The log: every message once, in order, then what is on its way. It keeps its end in sight unless it stands still. */
export function Log({ children, still }: { children: ReactNode; still: boolean }) {
  const [{ messages, outgoing, conversation, typingUntil, lostSince }] = useChat();
  const { say, language } = useSpeaking();
  // what was said in a conversation stays in its language, whatever the buttons speak by now
  const spokenIn = conversation && conversation.locale.slice(0, 2) !== language ? conversation.locale : null;
  const [shown, setShown] = useState(SHOWN);
  const log = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const first = Math.max(0, messages.length - shown);
  const amount = messages.length + outgoing.length;

  useEffect(() => {
    const element = log.current;
    if (atEnd && !still && element) element.scrollTop = element.scrollHeight;
  });

  const toEnd = () => {
    const element = log.current;
    if (element) element.scrollTop = element.scrollHeight;
    setAtEnd(true);
  };

  return (
    <div className="log-frame">
      <div
        className="log"
        ref={log}
        // a log that can be scrolled must be reachable by keyboard
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label={say('log.label')}
        {...(spokenIn && { lang: spokenIn })}
        onScroll={({ currentTarget: box }) => setAtEnd(box.scrollHeight - box.scrollTop - box.clientHeight < 60)}
      >
        {first > 0 && (
          <button type="button" className="button" onClick={() => setShown(shown + SHOWN)}>
            {say('log.earlier')}
          </button>
        )}
        {amount === 0 && <Greeting />}
        {messages.slice(first).map((message, at) => (
          <Bubble key={message.seq} message={message} messages={messages} at={first + at} />
        ))}
        {outgoing.map((going) => (
          <Going key={going.key} going={going} />
        ))}
        <Thinking owes={lostSince === null && assistantOwes(conversation, messages, outgoing)} typingUntil={typingUntil} />
        {children}
      </div>
      {!atEnd && amount > 0 && (
        <button type="button" className="jump" aria-label={say('log.new')} onClick={toEnd}>
          <IconArrowDown size={18} stroke={1.75} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

/** Dots while the other side writes; after 8 s of the assistant's silence a word. */
function Thinking({ owes, typingUntil }: { owes: boolean; typingUntil: number }) {
  const [{ conversation }] = useChat();
  const { chat } = useWidget();
  const { say } = useSpeaking();
  const now = useNow(500, typingUntil > 0);
  const typing = typingUntil > now && conversation?.control === 'HUMAN';
  const long = useAfter(8_000, owes);
  if (!owes && !typing) return null;
  const name = chat.state.get().conversation?.agentName ?? '';
  return (
    <p className={`thinking ${typing ? 'human' : 'ai'}`}>
      <span className="unseen">{typing ? say('thinking.person', { name }) : say('thinking.assistant')}</span>
      <i aria-hidden="true" />
      <i aria-hidden="true" />
      <i aria-hidden="true" />
      {long && !typing && <span className="small">{say('thinking.long')}</span>}
    </p>
  );
}
