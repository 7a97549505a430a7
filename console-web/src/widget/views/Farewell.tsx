import { IconCheck, IconClock } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { peopleIn } from '../chat/messages';
import { useSpeaking, whenOf } from '../speaking';
import { useChat } from '../use';

/** The end: what was agreed, then two short questions that can be skipped. */
export function Farewell({ survey }: { survey: boolean }) {
  const [{ conversation }] = useChat();
  const { say, locale } = useSpeaking();
  const agreed = conversation?.promises.filter((promise) => promise.state === 'OPEN' || promise.state === 'KEPT') ?? [];
  return (
    <>
      {agreed.length > 0 && (
        <section className="agreed">
          <h2>{say('closed.agreed')}</h2>
          <ul>
            {agreed.map((promise) => (
              <li key={promise.kind + promise.dueAt}>
                {promise.state === 'KEPT' ? (
                  <IconCheck size={18} stroke={1.75} aria-hidden="true" />
                ) : (
                  <IconClock size={18} stroke={1.75} aria-hidden="true" />
                )}
                <span>
                  <b>{say(textOf(promise.kind), { when: whenOf(promise.dueAt, locale) })}</b>
                  <span className="small">{say(promise.state === 'KEPT' ? 'closed.kept' : 'closed.open')}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {survey ? <Survey /> : conversation?.survey.rating && <p className="line">{say('survey.thanks')}</p>}
    </>
  );
}

function textOf(kind: string): 'closed.answer' | 'closed.email' | 'closed.call' {
  return kind === 'EMAIL' ? 'closed.email' : kind === 'CALL_BACK' ? 'closed.call' : 'closed.answer';
}

function Survey() {
  const [{ messages, conversation }, chat] = useChat();
  const { say } = useSpeaking();
  const [person, setPerson] = useState<number | null>(conversation?.survey.rating ?? null);
  const [assistant, setAssistant] = useState<number | null>(conversation?.survey.assistantRating ?? null);
  const [text, setText] = useState('');
  const [name] = peopleIn(messages);
  const field = useId();
  const given = person !== null || assistant !== null;
  const rate = (rating: number | null, assistantRating: number | null) => chat.rate({ rating, assistantRating, text: text.trim() || null });
  const send = () => {
    if (given)
      void rate(person, assistant)
        .then(() => chat.surveyDone())
        .catch(() => undefined);
  };
  // one press is enough: it counts at once, and again if it is another one
  const ofPerson = (rating: number) => {
    setPerson(rating);
    void rate(rating, assistant).catch(() => undefined);
  };
  const ofAssistant = (rating: number) => {
    setAssistant(rating);
    void rate(person, rating).catch(() => undefined);
  };
  return (
    <section className="survey">
      <h2>{say('survey.title')}</h2>
      {name !== undefined && <Stars title={say('survey.person', { name })} value={person} onChoose={ofPerson} />}
      <Stars title={say('survey.assistant')} value={assistant} onChoose={ofAssistant} />
      <p className="scale small" aria-hidden="true">
        <span>{say('survey.poor')}</span>
        <span>{say('survey.good')}</span>
      </p>
      <label className="unseen" htmlFor={field}>
        {say('survey.text')}
      </label>
      <textarea id={field} rows={2} maxLength={2000} placeholder={say('survey.text')} value={text} onChange={(event) => setText(event.target.value)} />
      <div className="ways">
        <button type="button" className="button grow" aria-disabled={!given} onClick={send}>
          {say('survey.send')}
        </button>
        <button type="button" className="button plain" onClick={() => chat.surveyDone()}>
          {say('survey.skip')}
        </button>
      </div>
    </section>
  );
}

function Stars({ title, value, onChoose }: { title: string; value: number | null; onChoose: (rating: number) => void }) {
  const { say } = useSpeaking();
  return (
    <fieldset className="stars">
      <legend className="small">{title}</legend>
      <div>
        {[1, 2, 3, 4, 5].map((rating) => (
          <button
            key={rating}
            type="button"
            className={rating === value ? 'button filled' : 'button'}
            aria-pressed={rating === value}
            aria-label={say('survey.star', { rating })}
            onClick={() => onChoose(rating)}
          >
            {rating === value && <IconCheck size={16} stroke={1.75} aria-hidden="true" />}
            {rating}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
