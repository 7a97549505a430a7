import { useSpeaking } from '../speaking';
import { useChat } from '../use';

/** What the site asks before anything is kept on this device. One can write without an answer: then nothing is kept. */
export function Consent() {
  const [{ site, consented }, chat] = useChat();
  const { say } = useSpeaking();
  if (!site?.consent || consented) return null;
  const asks = !chat.keep.keeps && !chat.keep.refused;
  return (
    <section className="card" aria-label={say('consent.label')}>
      <p>{site.consent}</p>
      <PrivacyLink />
      <div className="ways">
        <button type="button" className="button filled" onClick={() => chat.consent(site.storage === 'visit' ? 'visit' : 'local')}>
          {say('consent.yes')}
        </button>
        {asks && (
          <button type="button" className="button" onClick={() => chat.consent('none')}>
            {say('consent.no')}
          </button>
        )}
      </div>
    </section>
  );
}

export function PrivacyLink() {
  const [{ site }] = useChat();
  const { say } = useSpeaking();
  if (!site?.privacy) return null;
  return (
    <p>
      <a href={site.privacy} target="_blank" rel="noopener noreferrer">
        {say('privacy.page')}
      </a>
    </p>
  );
}
