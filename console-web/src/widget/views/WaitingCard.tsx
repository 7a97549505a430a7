import { IconArrowBackUp, IconCheck, IconMail, IconPhone } from '@tabler/icons-react';
import { useState, type SubmitEvent, type ReactNode } from 'react';
import type { Shape } from '../../api/client';
import { Refused } from '../../api/refused';
import { timeOf, useSpeaking } from '../speaking';
import { useChat, useNow } from '../use';
import { Emergency } from './AwayForm';
import { CheckWord } from './CheckWord';
import { ContactField, useContact, type Way } from './ContactField';
import { promised, rangeOf, type Waiting } from './waitWords';

type Choice = Shape<'HowToWait'>['choice'];

const STALE_MS = 120_000;

/** While a person is awaited: why, how long, the place, what one can choose. It never stands in the way of writing. */
export function WaitingCard({ waiting }: { waiting: Waiting }) {
  const [{ conversation, readAt }, chat] = useChat();
  const speaking = useSpeaking();
  const { say, locale } = speaking;
  const now = useNow(10_000);
  const [asking, setAsking] = useState<Way | null>(null);
  const promise = conversation?.promises.findLast((each) => each.state === 'OPEN');
  const chosen: Choice = promise?.kind === 'EMAIL' || promise?.kind === 'CALL_BACK' ? promise.kind : 'KEEP_WAITING';
  const { emailKnown = false, phoneKnown = false } = conversation?.identity ?? {};

  const choose = (choice: Choice, known: boolean, way: Way) => {
    setAsking(known ? null : way);
    if (!known) return;
    void chat.wishes.howToWait({ choice }).catch((error: unknown) => {
      if (error instanceof Refused && error.code === 'CONTACT_MISSING') setAsking(way);
    });
  };

  return (
    <section className="card" aria-label={say('wait.label')}>
      {waiting.reason === 'HEALTH_SAFETY' && waiting.opensAt && <Emergency />}
      {waiting.why !== '' && <p>{waiting.why}</p>}
      <div className="eta">
        <span className="baton waiting" aria-hidden="true" />
        <b>{rangeOf(waiting, speaking)}</b>
        {typeof waiting.place === 'number' && !waiting.opensAt && <span className="small">{say('wait.place', { place: waiting.place })}</span>}
      </div>
      {promise && <p className="promise">{promised(promise, speaking)}</p>}
      {promise && conversation?.mailed && <p className="small">{say(conversation.mailed === 'SENT' ? 'wait.mail.SENT' : 'wait.mail.DUE')}</p>}
      <p className="small">
        {now - readAt > STALE_MS ? say('wait.stale') : say('wait.updated', { time: timeOf(waiting.updatedAt, locale) })}
      </p>
      <CheckWord />
      {asking ? (
        <Ask way={asking} onDone={() => setAsking(null)} />
      ) : (
        <div className="choices">
          <Press on={chosen === 'KEEP_WAITING'} onPress={() => choose('KEEP_WAITING', true, 'email')} text={say('wait.keep')} sign={null} />
          {waiting.choices.includes('EMAIL') && (
            <Press
              on={chosen === 'EMAIL'}
              onPress={() => choose('EMAIL', emailKnown, 'email')}
              text={say('wait.email')}
              sign={<IconMail size={16} stroke={1.75} aria-hidden="true" />}
            />
          )}
          <Press
            on={chosen === 'CALL_BACK'}
            onPress={() => choose('CALL_BACK', phoneKnown, 'phone')}
            text={say('wait.call')}
            sign={<IconPhone size={16} stroke={1.75} aria-hidden="true" />}
          />
          <button type="button" className="button" onClick={() => void chat.wishes.goOnWithAssistant().catch(() => undefined)}>
            <IconArrowBackUp size={16} stroke={1.75} aria-hidden="true" />
            {say('wait.assistant')}
          </button>
        </div>
      )}
    </section>
  );
}

function Press({ on, onPress, text, sign }: { on: boolean; onPress: () => void; text: string; sign: ReactNode }) {
  return (
    <button type="button" className={on ? 'button soft' : 'button'} aria-pressed={on} onClick={onPress}>
      {on ? <IconCheck size={16} stroke={1.75} aria-hidden="true" /> : sign}
      {text}
    </button>
  );
}

/** The contact is missing: asked for on the spot. */
function Ask({ way, onDone }: { way: Way; onDone: () => void }) {
  const [, chat] = useChat();
  const { say } = useSpeaking();
  const contact = useContact(way);
  const submitted = (event: SubmitEvent) => {
    event.preventDefault();
    const value = contact.check();
    if (value === null) return;
    void chat.wishes
      .howToWait({ choice: way === 'email' ? 'EMAIL' : 'CALL_BACK', [way]: value })
      .then(onDone)
      .catch(() => undefined);
  };
  return (
    <form className="ask" onSubmit={submitted} noValidate>
      <ContactField way={way} contact={contact} />
      <div className="ways">
        <button type="submit" className="button filled">
          {say('contact.save')}
        </button>
        <button type="button" className="button plain" onClick={onDone}>
          {say('contact.cancel')}
        </button>
      </div>
    </form>
  );
}
