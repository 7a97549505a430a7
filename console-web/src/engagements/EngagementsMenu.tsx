import { Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { ariaKeys, useShortcuts } from '../frame/shortcuts';
import { Pending } from '../frame/ViewList';
import { useSay } from '../i18n/language';
import { byDue, useEngagements } from './engagements';
import { MineRow } from './MineRow';

/** Active Engagements: what I hold, due first. Alt+J and Alt+K walk through it. */
export function EngagementsMenu() {
  const say = useSay();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const mine = useEngagements();
  const engagements = [...(mine.data ?? [])].sort(byDue);
  const walk = (step: 1 | -1) => {
    const ids = engagements.map(({ engagement }) => engagement.conversationId);
    if (ids.length === 0) return;
    const at = ids.findIndex((id) => pathname.endsWith(id));
    const next = ids[at < 0 ? 0 : (at + step + ids.length) % ids.length];
    if (next) void navigate(`/conversations/${next}?in=mine`);
  };
  useShortcuts({
    'desk.engagements': () => setOpen((is) => !is),
    'desk.next': () => walk(1),
    'desk.previous': () => walk(-1),
  });
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={340} trapFocus shadow="xl">
      <Popover.Target>
        <button type="button" className="btn" aria-haspopup="dialog" aria-expanded={open} aria-keyshortcuts={ariaKeys('desk.engagements')} onClick={() => setOpen(!open)}>
          {say('engagements.title')}
          {mine.data && <span className="count">{engagements.length}</span>}
          <IconChevronDown size={14} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('engagements.title')} className="drop">
        <Pending query={mine} />
        {mine.data?.length === 0 && <p className="sm muted drop-empty">{say('mine.none')}</p>}
        <ul className="plain">
          {engagements.map((one) => (
            <li key={one.engagement.ticketId}>
              <MineRow mine={one} onPick={() => setOpen(false)} />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
