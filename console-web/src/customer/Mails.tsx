import { IconAlertTriangle, IconMail } from '@tabler/icons-react';
import type { Conversation } from '../conversation/conversations';
import { useSay, useSpeaking } from '../i18n/language';
import { useNow } from '../ui/now';
import { whenShort } from '../ui/times';
import { becauseOf, endOf, kindOf } from './mails';

type Mail = Conversation['mails'][number];

/** What the customer was told by e-mail: when and where to, or why not. */
export function Mails({ mails }: { mails: readonly Mail[] }) {
  const say = useSay();
  if (mails.length === 0) return null;
  return (
    <section aria-label={say('mail.title')}>
      <div className="section-head">
        <h3>{say('mail.title')}</h3>
      </div>
      <ul className="plain">
        {mails.map((mail) => (
          <Row key={mail.id} mail={mail} />
        ))}
      </ul>
    </section>
  );
}

function Row({ mail }: { mail: Mail }) {
  const { say, locale } = useSpeaking();
  const now = useNow();
  const refused = mail.state === 'REFUSED';
  const Sign = refused ? IconAlertTriangle : IconMail;
  return (
    <li className="sm mail" data-refused={refused ? '' : undefined}>
      <span className="line">
        <Sign size={14} stroke={1.75} aria-hidden="true" />
        <span className="clip">{say(`mail.kind.${kindOf(mail.kind)}`)}</span>
        <span className="end xs muted">{say(`mail.${endOf(mail)}`, { time: whenShort(mail.endedAt ?? mail.dueAt, now, locale) })}</span>
      </span>
      {mail.address && (
        <span className="xs muted clip" dir="auto">
          {mail.address}
        </span>
      )}
      {refused && <span className="xs mail-cause">{say(`mail.because.${becauseOf(mail.because)}`, { code: mail.because?.replace('SMTP_', '') ?? '' })}</span>}
    </li>
  );
}
