import { IconAlertOctagon, IconAlertTriangle } from '@tabler/icons-react';
import { useAgents } from '../agents/agents';
import { Panes } from '../frame/Panes';
import { useCounts } from '../frame/views';
import { ViewsNav } from '../frame/ViewsNav';
import { useSay } from '../i18n/language';
import { OfferDock } from '../offers/OfferCard';
import { useWaiting } from '../queue/waiting';
import { useMay } from '../session/session';
import { Empty } from '../ui/Empty';
import { useNow } from '../ui/now';
import { clock } from '../ui/times';
import { figuresOf } from './figures';
import { Held } from './Held';
import { PeopleCard } from './PeopleCard';
import { WaitingCard } from './WaitingCard';

/** The lead's view: who waits and why, who is there, who holds whom; and what can be done about it from any row. */
export default function Wallboard() {
  const say = useSay();
  const mayLead = useMay('REASSIGN');
  return (
    <Panes
      kind="lead" phone="sheet" bare
      side={
        <>
          <ViewsNav chosen="lead" />
          <div className="side-foot">
            <OfferDock />
          </div>
        </>
      }
    >
      <h1 className="unseen">{say('lead.title')}</h1>
      {mayLead ? (
        <div className="board">
          <FigureStrip />
          <WaitingCard />
          <PeopleCard />
          <Held />
        </div>
      ) : (
        <Empty title={say('lead.noRight')}>{say('lead.noRightHow')}</Empty>
      )}
    </Panes>
  );
}

function FigureStrip() {
  const say = useSay();
  const now = useNow();
  const counts = useCounts().data?.open;
  const { waiting, breached, atRisk, longest, freePlaces, places } = figuresOf(useWaiting(true).data ?? [], useAgents().data ?? [], now);
  const held = { ai: counts?.['AI'] ?? 0, waiting: counts?.['WAITING_FOR_HUMAN'] ?? 0, human: counts?.['HUMAN'] ?? 0 };
  const all = held.ai + held.waiting + held.human;
  return (
    <dl className="card figures">
      <div>
        <dt>{say('lead.waitingNow')}</dt>
        <dd className="figure">{waiting}</dd>
        <dd className="line figure-under">
          {breached > 0 && (
            <span className="sla" data-mark="breached">
              <IconAlertOctagon size={14} stroke={2} aria-hidden="true" />
              {say('lead.breached', { count: breached })}
            </span>
          )}
          {atRisk > 0 && (
            <span className="sla" data-mark="risk">
              <IconAlertTriangle size={14} stroke={2} aria-hidden="true" />
              {say('lead.atRisk', { count: atRisk })}
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>{say('lead.longest')}</dt>
        <dd className="figure">{longest ? clock(longest.seconds) : '–'}</dd>
        <dd className="figure-under clip">{longest ? (longest.entry.waiting.customerName ?? say('customer.anonymous')) : say('lead.nobody')}</dd>
      </div>
      <div>
        <dt>{say('lead.open')}</dt>
        <dd className="figure">{all}</dd>
        <dd className="figure-under">
          <span className="holders" aria-hidden="true">
            <i data-control="AI" style={{ flexGrow: held.ai }} />
            <i data-control="WAITING_FOR_HUMAN" style={{ flexGrow: held.waiting }} />
            <i data-control="HUMAN" style={{ flexGrow: held.human }} />
          </span>
          <span className="clip">{say('lead.held', held)}</span>
        </dd>
      </div>
      <div>
        <dt>{say('lead.free')}</dt>
        <dd className="figure">{freePlaces}</dd>
        <dd className="figure-under">{say('lead.freeOf', { all: places })}</dd>
      </div>
    </dl>
  );
}
