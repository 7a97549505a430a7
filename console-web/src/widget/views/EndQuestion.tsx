import { useEffect, useRef } from 'react';
import { useSpeaking } from '../speaking';
import { useChat } from '../use';

/** Ending is asked once. */
export function EndQuestion({ onDone }: { onDone: () => void }) {
  const [, chat] = useChat();
  const { say } = useSpeaking();
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  const end = () => {
    void chat.wishes.end().catch(() => undefined);
    onDone();
  };
  return (
    // Escape answers no
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className="card question"
      role="alertdialog"
      tabIndex={-1}
      aria-label={say('end.ask')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onDone();
      }}
    >
      <p>
        <b>{say('end.ask')}</b>
      </p>
      <div className="ways">
        <button type="button" className="button filled" onClick={end}>
          {say('end.yes')}
        </button>
        <button type="button" className="button" ref={no} onClick={onDone}>
          {say('end.no')}
        </button>
      </div>
    </div>
  );
}
