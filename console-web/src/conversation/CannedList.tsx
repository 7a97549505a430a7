import { useEffect, useState, type RefObject } from 'react';
import { useSay } from '../i18n/language';
import { useCannedReplies } from './conversations';
import { found, type CannedReply } from './canned';

export interface CannedListProps {
  /** What stands after the slash. */
  readonly query: string;
  readonly locale: string;
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly onPick: (reply: CannedReply) => void;
  readonly onClose: () => void;
}

/** Canned replies, opened by "/" in an empty input: arrows choose, Enter puts the text in, Esc closes. */
export function CannedList({ query, locale, input, onPick, onClose }: CannedListProps) {
  const say = useSay();
  const replies = found(useCannedReplies().data ?? [], query, locale).slice(0, 8);
  const [at, setAt] = useState(0);
  const chosen = Math.min(at, replies.length - 1);
  useEffect(() => {
    const field = input.current;
    if (!field) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      const reply = replies[chosen];
      if (step !== 0) setAt((chosen + step + replies.length) % Math.max(1, replies.length));
      else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && reply) onPick(reply);
      else if (event.key === 'Escape') onClose();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    field.addEventListener('keydown', onKey);
    return () => field.removeEventListener('keydown', onKey);
  });
  return (
    <ul className="canned plain" aria-label={say('composer.canned')}>
      {replies.map((reply, number) => (
        <li key={`${reply.key}/${reply.locale}`}>
          <button type="button" className="canned-row" data-on={number === chosen ? '' : undefined} aria-pressed={number === chosen} onClick={() => onPick(reply)}>
            <span className="medium">{reply.title}</span>
            <span className="xs muted clip">{reply.body}</span>
          </button>
        </li>
      ))}
      {replies.length === 0 && <li className="sm muted canned-none">{say('composer.cannedNone')}</li>}
    </ul>
  );
}
