import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { keysShown } from '../ui/Keys';
import { ariaKeys, keysOf, useShortcuts } from '../frame/shortcuts';
import { useSay } from '../i18n/language';
import { WhyWaiting } from '../queue/WhyWaiting';
import { useSession } from '../session/session';
import type { Conversation } from './conversations';
import { mayTakeOver } from './may';
import { TakeOverButton, useTakeOver } from './TakeOver';

/** Who answers here while it is not me, and how that can be changed. */
export function StandBar(props: { conversation: Conversation; whispers: boolean; onWhisper: (() => void) | null }) {
  const { conversation, whispers, onWhisper } = props;
  const say = useSay();
  const { rights } = useSession();
  const { takeOver } = useTakeOver(conversation.id);
  const off = mayTakeOver({ control: conversation.control, mine: conversation.mine, rights });
  // asks once: the first press moves to the button
  useShortcuts({
    'conversation.control': () => {
      if (off !== null) return;
      const button = document.getElementById('take-over');
      if (!button || button === document.activeElement) {
        takeOver();
        return;
      }
      button.focus();
      announce(say('stand.pressAgain', { keys: keysShown(keysOf('conversation.control')) }), 'assertive');
    },
  });
  const name = conversation.agentName ?? '';
  const [why, setWhy] = useState(false);
  const waits = conversation.control === 'WAITING_FOR_HUMAN' ? conversation.ticket?.id : undefined;
  const closed = conversation.control === 'CLOSED';
  return (
    <div className="stand" data-pane="stand">
      <div>
        <h2>{say(`stand.${conversation.control}`, { name })}</h2>
        <p>{say(`stand.how.${conversation.control}`, { name })}</p>
      </div>
      {waits && (
        <Button look="quiet" onClick={() => setWhy(!why)} aria-expanded={why}>
          {say('why.waiting')}
        </Button>
      )}
      {onWhisper && (
        <Button onClick={onWhisper} aria-expanded={whispers} aria-keyshortcuts={ariaKeys('conversation.note')}>
          <IconLock size={14} stroke={1.75} aria-hidden="true" />
          {say('stand.whisper')}
        </Button>
      )}
      {!closed && conversation.control !== 'HUMAN' && <TakeOverButton id={conversation.id} off={off ? say(off) : null} />}
      {waits && why && <WhyWaiting ticketId={waits} />}
    </div>
  );
}
