import { useId, useState } from 'react';
import { useSpeaking } from '../speaking';

export type Way = 'email' | 'phone';

const GOOD: Record<Way, RegExp> = {
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  phone: /^\+?[0-9 ()/.-]{3,40}$/,
};

export interface Contact {
  readonly value: string;
  readonly wrong: boolean;
  readonly set: (value: string) => void;
  /** The address if it is one; else the error is shown. */
  readonly check: () => string | null;
}

export function useContact(way: Way): Contact {
  const [value, setValue] = useState('');
  const [wrong, setWrong] = useState(false);
  return {
    value,
    wrong,
    set: (next) => {
      setValue(next);
      setWrong(false);
    },
    check: () => {
      const good = GOOD[way].test(value.trim());
      setWrong(!good);
      return good ? value.trim() : null;
    },
  };
}

/** An e-mail address or a phone number, with its error beside it. */
export function ContactField({ way, contact }: { way: Way; contact: Contact }) {
  const { say } = useSpeaking();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{say(`contact.${way}.label`)}</label>
      <input
        id={id}
        type={way === 'email' ? 'email' : 'tel'}
        autoComplete={way === 'email' ? 'email' : 'tel'}
        value={contact.value}
        maxLength={320}
        aria-invalid={contact.wrong}
        {...(contact.wrong && { 'aria-describedby': `${id}-wrong` })}
        onChange={(event) => contact.set(event.target.value)}
      />
      {contact.wrong && (
        <p className="small danger" id={`${id}-wrong`} role="alert">
          {say(`contact.bad.${way}`)}
        </p>
      )}
    </div>
  );
}
