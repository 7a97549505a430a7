import { IconHandStop } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useSay } from '../i18n/language';
import { useSession } from '../session/session';
import { Button } from '../ui/Button';
import type { Conversation, Message } from './conversations';
import { MessageRow } from './MessageRow';

/** Holds a reply that was written before the newest message: shows what is new, and asks. */
export function Guard(props: { news: readonly Message[]; conversation: Conversation; onEdit: () => void; onSend: () => void }) {
  const { news, conversation, onEdit, onSend } = props;
  const say = useSay();
  const { agentId } = useSession();
  const first = useRef<HTMLButtonElement>(null);
  // the answer to Send: the focus moves to the question
  useEffect(() => first.current?.focus(), []);
  return (
    <div className="guard" role="group" aria-label={say('guard.held')}>
      <p className="line strong">
        <IconHandStop size={16} stroke={1.75} aria-hidden="true" />
        {say('guard.held')}
      </p>
      <div className="guard-news">
        {news.slice(-3).map((message) => (
          <MessageRow key={message.seq} message={message} conversation={conversation} me={agentId} onWhy={() => undefined} />
        ))}
      </div>
      <p className="line">
        <Button look="primary" onClick={onEdit} ref={first}>
          {say('guard.edit')}
        </Button>
        <Button onClick={onSend}>{say('guard.send')}</Button>
      </p>
    </div>
  );
}
