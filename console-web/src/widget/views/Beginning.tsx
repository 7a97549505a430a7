import { IconAlertCircle } from '@tabler/icons-react';
import { useSpeaking } from '../speaking';
import { useAfter, useChat } from '../use';
import { ExitLine } from './ExitLine';
import { Ways } from './NetLine';

/** Before anything is known: the frame of the panel at once, its skeleton after 200 ms, a way on after 8 s. */
export function Loading() {
  const { say } = useSpeaking();
  const [, chat] = useChat();
  const skeleton = useAfter(200, true);
  const long = useAfter(8_000, true);
  return (
    <main className="panel" aria-busy="true">
      <h1 className="unseen">{say('loading')}</h1>
      <div className="skeleton" aria-hidden="true">
        {skeleton && (
          <>
            <i />
            <i />
            <i />
          </>
        )}
      </div>
      {long && (
        <div className="quiet" role="status">
          <p>{say('loading.long')}</p>
          <button type="button" className="button" onClick={() => void chat.begin()}>
            {say('loading.retry')}
          </button>
        </div>
      )}
      <ExitLine onTalk={() => void chat.talkToPerson().catch(() => undefined)} />
    </main>
  );
}

/** The chat cannot begin: one sentence, a code to quote, another way. */
export function Broken({ code, onRetry }: { code: string; onRetry?: () => void }) {
  const { say } = useSpeaking();
  const [, chat] = useChat();
  const { phone, email } = chat.keep.all.ways;
  return (
    <main className="panel">
      <div className="quiet" role="alert">
        <IconAlertCircle size={24} aria-hidden="true" />
        <h1>{say('failed.title')}</h1>
        <p>{say('failed.unknown', { code })}</p>
        <p>{say(phone || email ? 'failed.ways' : 'failed.page')}</p>
        <Ways phone={phone} email={email} />
        {code !== 'SITE_KEY_UNKNOWN' && code !== 'ORIGIN_NOT_ALLOWED' && (
          <button type="button" className="button" onClick={onRetry ?? (() => void chat.begin())}>
            {say('loading.retry')}
          </button>
        )}
      </div>
    </main>
  );
}
