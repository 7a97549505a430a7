import { IconHeadset } from '@tabler/icons-react';
import type { Site } from '../chat/state';
import { useSpeaking, whenOf, type Speaking } from '../speaking';
import { useChat } from '../use';
import { minutesOf } from '../waits';

/** The permanent way to a person, in the same place in every state. */
export function ExitLine({ onTalk }: { onTalk: () => void }) {
  const [{ conversation, site, asking }] = useChat();
  const speaking = useSpeaking();
  const { say } = speaking;
  const control = conversation?.control;
  const granted = control === 'WAITING_FOR_HUMAN' || control === 'HUMAN' || asking;
  const words = control === 'HUMAN' ? say('exit.with') : granted ? say('exit.asked') : say('exit.talk');
  const more =
    control === 'HUMAN'
      ? (conversation?.agentName ?? '')
      : conversation?.waiting
        ? short(conversation.waiting.fromSeconds, conversation.waiting.toSeconds, conversation.waiting.opensAt, speaking)
        : expected(site, speaking);
  return (
    <button type="button" className="exit" aria-disabled={granted} onClick={() => granted || onTalk()}>
      <IconHeadset size={16} stroke={1.75} aria-hidden="true" />
      <span>{words}</span>
      {more !== '' && <span className="more">{more}</span>}
    </button>
  );
}

function expected(site: Site | null, speaking: Speaking): string {
  return site ? short(site.fromSeconds, site.toSeconds, site.opensAt, speaking) : '';
}

type Maybe<T> = T | null | undefined;

function short(from: Maybe<number>, to: Maybe<number>, opensAt: Maybe<string>, { say, locale }: Speaking): string {
  if (opensAt) return say('exit.back', { when: whenOf(opensAt, locale) });
  const minutes = minutesOf(from, to);
  return minutes ? say('wait.about', minutes) : '';
}
