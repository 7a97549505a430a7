import { Pending } from '../frame/ViewList';
import { useSay } from '../i18n/language';
import { useWhyWaiting } from './waiting';

/** "Why is this waiting?": on what the people on duty fail, the most common first. */
export function WhyWaiting({ ticketId }: { ticketId: string }) {
  const say = useSay();
  const why = useWhyWaiting(ticketId);
  const found = why.data;
  return (
    <div className="why">
      <h3>{say('why.waiting')}</h3>
      <Pending query={why} />
      {found?.because.length === 0 && <p className="sm">{say('why.offered')}</p>}
      {found && found.because.length > 0 && (
        <>
          <p className="sm muted">{say('why.of', { count: found.agents })}</p>
          <ul className="plain why-list">
            {[...found.because]
              .sort((a, b) => b.agents - a.agents)
              .map((reason) => (
                <li key={reason.fact}>{say(`block.${reason.fact}`, { count: reason.agents })}</li>
              ))}
          </ul>
        </>
      )}
    </div>
  );
}
