import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useSpeaking } from '../speaking';
import { useChat } from '../use';
import { PrivacyLink } from './Consent';

export type Topic = 'privacy' | 'about';

/** A page of the menu, over the log. Escape closes it. */
export function Sheet({ topic, onClose }: { topic: Topic; onClose: () => void }) {
  const { say } = useSpeaking();
  return (
    <Frame title={say(topic === 'privacy' ? 'menu.privacy' : 'menu.about')} onClose={onClose}>
      {topic === 'privacy' ? <Privacy onForgotten={onClose} /> : <About />}
    </Frame>
  );
}

function Frame({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { say } = useSpeaking();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    // Escape closes it
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className="sheet"
      aria-labelledby="sheet"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id="sheet" tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {children}
      <button type="button" className="button wide" onClick={onClose}>
        {say('sheet.close')}
      </button>
    </section>
  );
}

function Privacy({ onForgotten }: { onForgotten: () => void }) {
  const [{ site, conversation }, chat] = useChat();
  const { say } = useSpeaking();
  const [sure, setSure] = useState(false);
  const number = conversation ? String(conversation.caseNumber) : '';
  return (
    <>
      <p>{say('privacy.desk', { site: site?.name ?? '' })}</p>
      <p>{say(chat.keep.keeps ? 'privacy.device' : 'privacy.nothing')}</p>
      <PrivacyLink />
      <h3>{say('privacy.delete')}</h3>
      <p>{site?.email ? say('privacy.ask', { email: site.email }) : say('privacy.askHere')}</p>
      {number !== '' && <p>{say('net.case', { number })}</p>}
      {sure ? (
        <div className="ways" role="group" aria-label={say('privacy.sure')}>
          <p>{say('privacy.sure')}</p>
          <button
            type="button"
            className="button filled"
            onClick={() => {
              chat.logout();
              onForgotten();
            }}
          >
            {say('privacy.yes')}
          </button>
          <button type="button" className="button" onClick={() => setSure(false)}>
            {say('contact.cancel')}
          </button>
        </div>
      ) : (
        <button type="button" className="button" onClick={() => setSure(true)}>
          {say('privacy.forget')}
        </button>
      )}
    </>
  );
}

function About() {
  const [{ site, conversation }, chat] = useChat();
  const { say } = useSpeaking();
  const { phone, email } = chat.keep.all.ways;
  return (
    <>
      <p>{site?.disclosure}</p>
      {conversation && <p>{say('menu.case', { number: String(conversation.caseNumber) })}</p>}
      {(phone !== '' || email !== '') && <p>{[phone, email].filter((way) => way !== '').join(' · ')}</p>}
      <p className="small">{say('menu.caseless')}</p>
    </>
  );
}
