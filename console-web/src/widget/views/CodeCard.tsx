import { IconMailCheck } from '@tabler/icons-react';
import { useId, useRef, useState, type SubmitEvent } from 'react';
import { newKey } from '../../api/client';
import { askForCode, codeIn, notNow, problemOf, tryCode, type CodeCheck, type CodeProblem } from '../chat/codes';
import { timeOf, useSpeaking } from '../speaking';
import { useChat } from '../use';

/** The code that was sent by e-mail is typed here, never into the chat. It stands in nobody's way. */
export function CodeCard({ check }: { check: CodeCheck }) {
  const [, chat] = useChat();
  const { say, locale } = useSpeaking();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const tried = useRef({ code: '', key: '' });
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState(false);
  const [found, setFound] = useState<{ problem: CodeProblem; left: number; of: string } | null>(null);
  const spent = check.triesLeft === 0 ? { problem: 'SPENT' as const, left: 0 } : null;
  // of an earlier code nothing is said any more
  const wrong = found?.of === check.expiresAt ? found : spent;

  const during = async (act: () => Promise<void>, leaves: boolean) => {
    if (busy) return;
    setBusy(true);
    setSent(false);
    setFound(null);
    try {
      await act();
      // the card goes: writing goes on where it was
      if (leaves) document.querySelector<HTMLElement>('.input textarea')?.focus();
    } catch (error) {
      setFound({ ...problemOf(error), of: check.expiresAt });
      field.current?.focus();
    } finally {
      setBusy(false);
    }
  };

  const submitted = (event: SubmitEvent) => {
    event.preventDefault();
    const code = codeIn(typed);
    if (code === null) {
      setFound({ problem: 'SHORT', left: 0, of: check.expiresAt });
      field.current?.focus();
      return;
    }
    if (tried.current.code !== code) tried.current = { code, key: newKey() };
    void during(() => tryCode(chat, tried.current.key, code), true);
  };
  const again = () =>
    void during(async () => {
      await askForCode(chat);
      tried.current = { code: '', key: '' };
      setTyped('');
      setSent(true);
      field.current?.focus();
    }, false);

  return (
    <section className="card" aria-label={say('code.label')}>
      <form className="ask" onSubmit={submitted} noValidate>
        <div className="field">
          <label htmlFor={id}>{say('code.enter', { address: check.address })}</label>
          <input
            id={id}
            ref={field}
            className="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            spellCheck={false}
            dir="ltr"
            maxLength={30}
            value={typed}
            aria-invalid={wrong !== null}
            aria-describedby={wrong ? `${id}-wrong` : `${id}-until`}
            onChange={(event) => {
              setTyped(event.target.value);
              setFound(null);
            }}
          />
          {wrong ? (
            <p className="small danger" id={`${id}-wrong`} role="alert">
              {say(`code.bad.${wrong.problem}`, { count: wrong.left })}
            </p>
          ) : (
            <p className="small" id={`${id}-until`} role="status">
              {sent && `${say('code.sent')} `}
              {say('code.until', { time: timeOf(check.expiresAt, locale) })}
            </p>
          )}
        </div>
        <div className="ways">
          <button type="submit" className="button filled" aria-disabled={busy}>
            <IconMailCheck size={16} stroke={1.75} aria-hidden="true" />
            {say('code.confirm')}
          </button>
          <button type="button" className="button" onClick={again} aria-disabled={busy}>
            {say('code.again')}
          </button>
          <button type="button" className="button plain" onClick={() => void during(() => notNow(chat), true)} aria-disabled={busy}>
            {say('code.later')}
          </button>
        </div>
      </form>
    </section>
  );
}
