import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { foundIn, knownBefore, open, type Problem, type Question } from '../chat/questions';
import { useSpeaking } from '../speaking';
import { useChat } from '../use';

/** What is asked before the first message, which takes the answers along. Sending it is what sends them. */
export function Questions({ draft }: { draft: string }) {
  const [{ asked, answers, before, wrong }] = useChat();
  const { say } = useSpeaking();
  const form = useRef<HTMLFormElement>(null);
  const all = asked?.questions ?? [];
  const asking = open(all, answers, draft, before);
  const known = all.filter((question) => knownBefore(question, answers, before) && foundIn(question, draft) === '');

  useEffect(() => {
    // who is mending one field is not taken to another
    if (Object.keys(wrong).length === 0 || form.current?.contains(document.activeElement)) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [wrong]);

  if (asking.length + known.length === 0) return null;
  return (
    <form ref={form} className="asked" aria-labelledby="asked" noValidate onSubmit={(event) => event.preventDefault()}>
      <h2 id="asked">{say('asked.title')}</h2>
      {asking.map((question) => (
        <Asked key={question.key} question={question} problem={wrong[question.key]} />
      ))}
      {known.map((question) => (
        <Known key={question.key} question={question} />
      ))}
      <p className="small">{say('asked.how')}</p>
    </form>
  );
}

/** Enter leads on: to the next field, and from the last one to the message. */
function leadOn(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  const field = event.currentTarget;
  const fields = [...(field.form?.querySelectorAll<HTMLElement>('input, select') ?? [])];
  (fields[fields.indexOf(field) + 1] ?? document.querySelector<HTMLElement>('.composer textarea'))?.focus();
}

const INPUTS = {
  TEXT: { type: 'text', autoComplete: 'off' },
  EMAIL: { type: 'email', autoComplete: 'email' },
  PHONE: { type: 'tel', autoComplete: 'tel' },
  ORDER_NUMBER: { type: 'text', autoComplete: 'off' },
} as const;

function Asked({ question, problem }: { question: Question; problem: Problem | undefined }) {
  const [{ answers }, chat] = useChat();
  const { say } = useSpeaking();
  const id = useId();
  const { key, kind, required, words, choices } = question;
  const shared = {
    id,
    value: answers[key] ?? '',
    'aria-required': required,
    'aria-invalid': problem !== undefined,
    ...(problem && { 'aria-describedby': `${id}-wrong` }),
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLSelectElement>) => chat.questions.type(key, event.target.value),
  };
  return (
    <div className="field">
      <label htmlFor={id} dir="auto">
        {words} {!required && <span className="more">{say('asked.optional')}</span>}
      </label>
      {kind === 'CHOICE' ? (
        <select {...shared}>
          <option value="">{say('asked.choose')}</option>
          {choices.map((choice) => (
            <option key={choice.key} value={choice.key}>
              {choice.words}
            </option>
          ))}
        </select>
      ) : (
        <input {...shared} {...INPUTS[kind]} {...(key === 'name' && { autoComplete: 'name' })} dir="auto" maxLength={640} onKeyDown={leadOn} />
      )}
      {problem && (
        <p className="small danger" id={`${id}-wrong`} role="alert">
          {say(`asked.bad.${problem}`)}
        </p>
      )}
    </div>
  );
}

/** Told to an earlier chat on this device: it goes along again, unless the customer changes it. */
function Known({ question }: { question: Question }) {
  const [{ before }, chat] = useChat();
  const { say } = useSpeaking();
  const answer = before[question.key] ?? '';
  const shown = question.choices.find((choice) => choice.key === answer)?.words ?? answer;
  return (
    <p className="asked-known small">
      <span dir="auto">
        {question.words}: <b>{shown}</b>
      </span>
      <button type="button" className="button" aria-label={say('asked.changeOne', { what: question.words })} onClick={() => chat.questions.type(question.key, answer)}>
        {say('asked.change')}
      </button>
    </p>
  );
}
