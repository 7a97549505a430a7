import {
  IconArchive, IconArrowLeft, IconFlag, IconHourglassLow, IconLayoutDashboard, IconMessages, IconSettings, IconUserCheck, IconUsers, type Icon,
} from '@tabler/icons-react';
import { NavLink } from 'react-router';
import { useEngagements } from '../engagements/engagements';
import { useSay } from '../i18n/language';
import { useWaiting } from '../queue/waiting';
import { useMay } from '../session/session';
import { addressOf, useCounts, VIEWS, type View } from './views';

const ICONS: Readonly<Record<View, Icon>> = {
  waiting: IconHourglassLow,
  mine: IconUserCheck,
  escalated: IconFlag,
  ai: IconMessages,
  human: IconUsers,
  closed: IconArchive,
};

/** All views with their counters; the chosen one is marked. */
export function ViewsNav({ chosen }: { chosen: View | 'lead' | null }) {
  const say = useSay();
  const counts = useCounts().data;
  const mayLead = useMay('REASSIGN');
  const mayEdit = useMay('EDIT_ARTICLES');
  const count: Readonly<Record<View, number | undefined>> = {
    waiting: useWaiting().data?.length,
    mine: useEngagements().data?.length,
    escalated: counts && (counts.open['WAITING_FOR_HUMAN'] ?? 0),
    ai: counts && (counts.open['AI'] ?? 0),
    human: counts && (counts.open['HUMAN'] ?? 0),
    closed: undefined,
  };
  return (
    <nav className="views" aria-label={say('frame.views')}>
      {VIEWS.map((view) => (
        <ViewLink key={view} to={addressOf(view)} icon={ICONS[view]} chosen={chosen === view} count={count[view]}>
          {say(`view.${view}`)}
        </ViewLink>
      ))}
      {mayLead && (
        <ViewLink to="/lead" icon={IconLayoutDashboard} chosen={chosen === 'lead'}>
          {say('view.lead')}
        </ViewLink>
      )}
      {mayEdit && (
        <ViewLink to="/admin" icon={IconSettings} chosen={false}>
          {say('view.admin')}
        </ViewLink>
      )}
    </nav>
  );
}

export function ViewLink(props: { to: string; icon: Icon; chosen: boolean; count?: number | string | undefined; children: string }) {
  const { icon: ViewIcon } = props;
  return (
    <NavLink className="view" to={props.to} aria-current={props.chosen ? 'page' : 'false'} data-on={props.chosen ? '' : undefined}>
      <ViewIcon size={16} stroke={1.75} aria-hidden="true" />
      <span>{props.children}</span>
      {props.count !== undefined && <span className="view-count">{props.count}</span>}
    </NavLink>
  );
}

/** Back to the desk, from the pages that are not for serving customers. */
export function BackToDesk() {
  const say = useSay();
  return (
    <ViewLink to="/queue" icon={IconArrowLeft} chosen={false}>
      {say('frame.back')}
    </ViewLink>
  );
}
