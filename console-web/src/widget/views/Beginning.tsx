import { IconAlertCircle } from '@tabler/icons-react';
import { useSpeaking } from '../speaking';
import { useAfter, useChat } from '../use';

/** Before anything is known: the frame of the panel at once, its skeleton after 200 ms, a way on after 8 s. */
export function Loading() {
  const { say } = useSpeaking();
  const [, chat] = useChat();
  const skeleton = useAfter(200, true);
  const long = useAfter(8_000, true);
  return (
    <main className="panel" aria-busy="true" aria-label={say('loading')}>
      {skeleton && (
        <div className="skeleton" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      )}
      {long && (
        <div className="quiet" role="status">
          <p>{say('loading.long')}</p>
          <button type="button" className="button" onClick={() => void chat.begin()}>
            {say('loading.retry')}
          </button>
        </div>
      )}
    </main>
  );
}

/** The chat cannot begin: one sentence, a code to quote, another way. */
export function Broken({ code }: { code: string }) {
  const { say } = useSpeaking();
  const [, chat] = useChat();
  return (
    <main className="panel">
      <div className="quiet" role="alert">
        <IconAlertCircle size={24} aria-hidden="true" />
        <h1>{say('failed.title')}</h1>
        <p>{say('failed.unknown', { code })}</p>
        {code !== 'SITE_KEY_UNKNOWN' && code !== 'ORIGIN_NOT_ALLOWED' && (
          <button type="button" className="button" onClick={() => void chat.begin()}>
            {say('loading.retry')}
          </button>
        )}
      </div>
    </main>
  );
}
