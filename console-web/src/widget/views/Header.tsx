import { IconChevronDown, IconDots } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Conversation } from '../chat/messages';
import type { Site } from '../chat/state';
import { timeOf, useSpeaking, whenOf } from '../speaking';
import { useChat, useLook, useWidget } from '../use';
import { Menu } from './Menu';
import type { Topic } from './Sheet';

/** Name of the site, who answers now, menu and close. */
export function Header({ onTalk, onEnd, onTopic }: { onTalk: () => void; onEnd: () => void; onTopic: (topic: Topic) => void }) {
  const [{ site, conversation }] = useChat();
  const [{ title }] = useLook();
  const { host } = useWidget();
  const { say } = useSpeaking();
  const [menu, setMenu] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const name = nameOf(title, site);

  useEffect(() => {
    if (wasOpen.current && !menu) button.current?.focus();
    wasOpen.current = menu;
  }, [menu]);

  return (
    <header className="head">
      <span className="logo" aria-hidden="true">
        {name.slice(0, 1)}
      </span>
      <div className="names">
        <h1>{name}</h1>
        <p className="who small">
          <span className={`baton ${signOf(conversation?.control)}`} aria-hidden="true" />
          <Who />
        </p>
      </div>
      <button
        ref={button}
        type="button"
        className="square"
        aria-label={say('menu.open')}
        aria-haspopup="menu"
        aria-expanded={menu}
        onClick={() => setMenu(!menu)}
      >
        <IconDots size={20} stroke={1.75} aria-hidden="true" />
      </button>
      <button type="button" className="square" aria-label={say('close')} onClick={() => host.want(false)}>
        <IconChevronDown size={20} stroke={1.75} aria-hidden="true" />
      </button>
      {menu && <Menu onClose={() => setMenu(false)} onTalk={onTalk} onEnd={onEnd} onTopic={onTopic} />}
    </header>
  );
}

function Who() {
  const [{ conversation }] = useChat();
  const { say, locale } = useSpeaking();
  switch (conversation?.control) {
    case 'WAITING_FOR_HUMAN': {
      const opensAt = conversation.waiting?.opensAt;
      return <>{opensAt ? say('who.away', { when: whenOf(opensAt, locale) }) : say('who.waiting')}</>;
    }
    case 'HUMAN':
      return <>{say('who.person', { name: conversation.agentName ?? '' })}</>;
    case 'CLOSED':
      return <>{say('who.closed', { time: timeOf(conversation.closedAt ?? conversation.controlSince, locale) })}</>;
    case 'AI':
    case undefined:
      return <>{say('who.ai')}</>;
  }
}

/** What the page calls the chat; else the name of the site. */
export function nameOf(title: string, site: Site | null): string {
  return title === '' ? (site?.name ?? '') : title;
}

/** Dots: the AI. Dashes: waiting. Solid: a person. Thin: closed. */
function signOf(control: Conversation['control'] | undefined): string {
  switch (control) {
    case 'WAITING_FOR_HUMAN':
      return 'waiting';
    case 'HUMAN':
      return 'human';
    case 'CLOSED':
      return 'closed';
    case 'AI':
    case undefined:
      return 'ai';
  }
}
