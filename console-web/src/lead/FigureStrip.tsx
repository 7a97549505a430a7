import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSay } from '../i18n/language';
import { useWaiting } from '../queue/waiting';
import { useNow } from '../ui/now';
import { clock } from '../ui/times';
import { figuresOf } from './figures';
import { useWallboard } from './wallboard';

/** How the desk stands, in six figures. A figure that is not known yet is a dash. */
export function FigureStrip() {
  const say = useSay();
  const now = useNow();
  const { waiting, breached, atRisk, longest } = figuresOf(useWaiting(true).data ?? [], now);
  const today = useWallboard().data;
  const times = today?.timeToHuman;
  return (
    <dl className="card figures">
      <Figure name={say('lead.waitingNow')} value={waiting}>
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
      </Figure>
      <Figure name={say('lead.longest')} value={longest ? clock(longest.seconds) : '–'}>
        {longest ? (longest.entry.waiting.customerName ?? say('customer.anonymous')) : say('lead.nobody')}
      </Figure>
      <Figure name={say('lead.timeToHuman')} value={times?.p50 == null ? '–' : clock(times.p50)} unit={times?.p50 == null ? null : say('lead.median')}>
        {times?.p90 == null
          ? say('lead.noTimes')
          : say('lead.ninetyWithin', { time: clock(times.p90), met: times.inTime, of: times.decided })}
      </Figure>
      <Figure name={say('lead.breachesSoon')} value={today?.breachesSoon ?? '–'} unit={say('lead.inMinutes')}>
        {say('lead.unlessServed')}
      </Figure>
      <Figure
        name={say('lead.promises')} value={today?.promisesSoon ?? '–'}
        unit={today && say('lead.promisesOf', { all: today.promisesOpen })}
      >
        {today && (today.promisesBroken > 0 ? say('lead.broken', { count: today.promisesBroken }) : say('lead.noneBroken'))}
      </Figure>
      <Figure name={say('lead.forgotten')} value={today?.forgotten ?? '–'}>
        {today?.forgotten === 0 && (
          <span className="line all-well">
            <IconCircleCheck size={14} stroke={1.75} aria-hidden="true" />
            {say('lead.nothingForgotten')}
          </span>
        )}
        {!!today?.forgotten && (
          <span className="sla" data-mark="breached">
            <IconAlertOctagon size={14} stroke={2} aria-hidden="true" />
            {say('lead.lookAtOnce')}
          </span>
        )}
      </Figure>
    </dl>
  );
}

function Figure({ name, value, unit, children }: { name: string; value: string | number; unit?: string | null; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="figure">
        {value} {unit && <small>{unit}</small>}
      </dd>
      <dd className="figure-under">{children}</dd>
    </div>
  );
}
