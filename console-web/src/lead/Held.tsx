import { Link } from 'react-router';
import { ReasonLine } from '../codes/ReasonTag';
import { Pending } from '../frame/ViewList';
import { useView } from '../frame/views';
import { useSpeaking } from '../i18n/language';
import { useNow } from '../ui/now';
import { whenShort } from '../ui/times';
import { GiveTo } from './GiveTo';

/** What people hold: watch it, or give it to somebody else. */
export function Held() {
  const { say, locale } = useSpeaking();
  const now = useNow();
  const pages = useView('human');
  const rows = pages.data?.pages.flatMap((page) => page.conversations) ?? [];
  return (
    <section className="card board-held" aria-label={say('lead.withPeople')}>
      <h2 className="card-title">{say('lead.withPeople')}</h2>
      <Pending query={pages} />
      {pages.data && rows.length === 0 && <p className="card-empty">{say('lead.noneWithPeople')}</p>}
      <ul className="plain board-list">
        {rows.map((row) => (
          <li key={row.id} className="held-line">
            <span className="held-two">
              <Link className="board-name clip" to={`/conversations/${row.id}?in=human`}>
                {row.customerName ?? say('customer.anonymous')}
              </Link>
              <ReasonLine reason={row.reason} />
            </span>
            <span className="held-two">
              <span className="sm clip">{row.agentName}</span>
              <span className="xs muted">{say('lead.since', { time: whenShort(row.controlSince, now, locale) })}</span>
            </span>
            <span className="line held-acts">
              <Link
                className="btn" data-look="quiet" data-size="small" to={`/conversations/${row.id}?in=human`}
                aria-label={`${say('lead.watch')}: ${row.customerName ?? say('customer.anonymous')}`}
              >
                {say('lead.watch')}
              </Link>
              <GiveTo id={row.id} holder={row.agentId ?? null} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
