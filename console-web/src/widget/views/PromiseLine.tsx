import { IconClock } from '@tabler/icons-react';
import { useSpeaking } from '../speaking';
import { useChat } from '../use';
import { promised } from './waitWords';

/** What was promised and is still open, while a person answers. */
export function PromiseLine() {
  const [{ conversation }] = useChat();
  const speaking = useSpeaking();
  const promise = conversation?.promises.findLast((each) => each.state === 'OPEN');
  if (!promise) return null;
  return (
    <p className="check-word promise">
      <IconClock size={16} stroke={1.75} aria-hidden="true" />
      <span>{promised(promise, speaking)}</span>
    </p>
  );
}
