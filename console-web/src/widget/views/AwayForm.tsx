import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { useSpeaking, whenOf } from '../speaking';
import { useChat } from '../use';
import { ContactField, useContact, type Way } from './ContactField';

/** Outside the hours: when the team answers, and where to; before anything is passed on. */
export function AwayForm({ opensAt, asked, onDone }: { opensAt: string; asked: boolean; onDone: () => void }) {
  const [{ conversation, messages, outgoing }, chat] = useChat();
  const { say, locale } = useSpeaking();
  const [way, setWay] = useState<Way>('email');
  const [busy, setBusy] = useState(false);
  const email = useContact('email');
  const phone = useContact('phone');
  const contact = way === 'email' ? email : phone;
  const last = messages.findLast((message) => message.author === 'CUSTOMER')?.text ?? outgoing.at(-1)?.text;

  const send = async () => {
    const value = contact.check();
    if (value === null || busy) return;
    setBusy(true);
    try {
      await chat.wishes.giveContact({ [way]: value });
      if (!asked) await chat.talkToPerson();
      onDone();
    } catch {
      setBusy(false);
    }
  };
  const submitted = (event: SubmitEvent) => {
    event.preventDefault();
    void send();
  };

  return (
    <form className="away" onSubmit={submitted} noValidate>
      {conversation?.waiting?.reason === 'HEALTH_SAFETY' && <Emergency />}
      <p>
        {say('contact.back', { when: whenOf(opensAt, locale) })} {say('contact.meanwhile')}
      </p>
      <fieldset>
        <legend>{say('contact.where')}</legend>
        <div className="segments">
          {(['email', 'phone'] as const).map((each) => (
            <label key={each} className={each === way ? 'on' : ''}>
              <input type="radio" name="way" checked={each === way} onChange={() => setWay(each)} />
              {say(`contact.${each}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <ContactField key={way} way={way} contact={contact} />
      <div>
        <p className="small">{say('contact.passed')}</p>
        <p dir="auto">{last ? `“${last.slice(0, 160)}”` : say('contact.nothing')}</p>
      </div>
      <button type="submit" className="button filled wide" aria-disabled={busy}>
        {say('contact.send')}
      </button>
      <p className="small">{say('contact.after')}</p>
    </form>
  );
}

/** The one thing that must not wait for anybody. */
export function Emergency() {
  const { say } = useSpeaking();
  return (
    <p className="emergency">
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
      <span>
        <b>{say('wait.health')}</b> {say('wait.health.now')}
      </span>
    </p>
  );
}
