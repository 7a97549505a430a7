import { useEffect, useRef, type KeyboardEvent } from 'react';
import { askForCode } from '../chat/codes';
import { speakingFor, useSpeaking } from '../speaking';
import { useChat, useLook } from '../use';
import { transcriptOf } from '../transcript';
import type { Topic } from './Sheet';

interface Item {
  readonly name: string;
  readonly act: () => void;
}

interface Props {
  readonly onClose: () => void;
  readonly onTalk: () => void;
  readonly onEnd: () => void;
  readonly onTopic: (topic: Topic) => void;
}

/** Everything that is rarely wanted. Arrows move, Escape closes, focus leaving closes. */
export function Menu({ onClose, onTalk, onEnd, onTopic }: Props) {
  const [{ conversation, messages, site }, chat] = useChat();
  const [{ sound }, change] = useLook();
  const { say, language, locale } = useSpeaking();
  const list = useRef<HTMLDivElement>(null);

  const control = conversation?.control;
  const items: Item[] = [
    ...(control === 'WAITING_FOR_HUMAN' || control === 'HUMAN' ? [] : [{ name: say('menu.person'), act: onTalk }]),
    ...(conversation?.identity.mayConfirm ? [{ name: say('menu.confirm'), act: () => void askForCode(chat).catch(() => undefined) }] : []),
    ...(control && control !== 'CLOSED' ? [{ name: say('menu.end'), act: onEnd }] : []),
    {
      name: say(sound ? 'menu.sound.off' : 'menu.sound.on'),
      act: () => {
        chat.keep.put({ sound: !sound });
        change({ sound: !sound });
      },
    },
    {
      name: say('menu.language'),
      act: () => {
        const other = language === 'en' ? 'de' : 'en';
        chat.keep.put({ language: other });
        chat.speak([other, ...navigator.languages]);
        change({ speaking: speakingFor([other, ...navigator.languages]) });
      },
    },
    ...(messages.length > 0 ? [{ name: say('menu.transcript'), act: () => transcriptOf(messages, site?.name ?? '', locale) }] : []),
    { name: say('menu.privacy'), act: () => onTopic('privacy') },
    { name: say('menu.about'), act: () => onTopic('about') },
  ];

  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }, []);

  const move = (event: KeyboardEvent) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (to !== undefined) {
      event.preventDefault();
      all[to % all.length]?.focus();
    }
  };

  return (
    <div className="menu">
      <div
        role="menu"
        aria-label={say('menu.open')}
        tabIndex={-1}
        ref={list}
        onKeyDown={move}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) onClose();
        }}
      >
        {items.map((item) => (
          <button
            key={item.name}
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => {
              onClose();
              item.act();
            }}
          >
            {item.name}
          </button>
        ))}
      </div>
      <p className="small">{conversation ? say('menu.case', { number: String(conversation.caseNumber) }) : say('menu.caseless')}</p>
    </div>
  );
}
