import { useState, type SyntheticEvent } from 'react';
import { Refused } from '../api/refused';
import { sentenceOf } from '../codes/refusals';
import { BatonSign } from '../frame/BatonSign';
import { useSay } from '../i18n/language';
import { Button } from '../ui/Button';
import { useSignIn } from './session';

/** Login and password; the first thing of the console. */
export function SignIn() {
  const say = useSay();
  const signIn = useSignIn();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!signIn.isPending) signIn.mutate({ login, password });
  };
  const wrong = signIn.error instanceof Refused && signIn.error.code === 'SIGN_IN_FAILED';
  return (
    <main className="sign-in">
      <form className="sign-in-card" onSubmit={submit} aria-labelledby="sign-in-title">
        <p className="brand">
          <BatonSign />
          {say('app.name')}
        </p>
        <h1 id="sign-in-title">{say('signIn.title')}</h1>
        <p className="sm muted">{say('signIn.for')}</p>
        <label>
          <span className="label">{say('signIn.login')}</span>
          <input
            className="field" name="login" autoComplete="username" autoCapitalize="none" spellCheck={false} required
            value={login} onChange={(e) => setLogin(e.target.value)} aria-invalid={wrong || undefined}
          />
        </label>
        <label>
          <span className="label">{say('signIn.password')}</span>
          <input
            className="field" type="password" name="password" autoComplete="current-password" required
            value={password} onChange={(e) => setPassword(e.target.value)} aria-invalid={wrong || undefined}
          />
        </label>
        <div role="alert">{signIn.error && <p className="field-error">{sentenceOf(signIn.error, say)}</p>}</div>
        <Button look="primary" type="submit" wide>
          {say(signIn.isPending ? 'signIn.pending' : 'signIn.submit')}
        </Button>
      </form>
    </main>
  );
}
