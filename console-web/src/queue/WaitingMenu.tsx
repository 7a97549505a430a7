import { Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMe } from '../agents/agents';
import { ReasonLine } from '../codes/ReasonTag';
import { ariaKeys, useShortcuts } from '../frame/shortcuts';
import { Pending } from '../frame/ViewList';
import { useSay } from '../i18n/language';
import { SlaMark } from '../sla/SlaMark';
import { useNow } from '../ui/now';
import { clock, secondsBetween } from '../ui/times';
import { useFocusKept } from '../ui/useFocusKept';
import { useSeldomSaid } from '../ui/useSeldomSaid';
import { NobodyWaits } from './QueueList';
import { useWaiting, type Entry } from './waiting';

const SAY_AT_MOST_EVERY_MS = 60_000;

/** Waiting Customers: those whom I may take, in queue order; picking one shows its brief. */
export function WaitingMenu() {
  const say = useSay();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const waiting = useWaiting();
  const count = waiting.data?.length ?? 0;
  const list = useFocusKept();
  useCountSaid(count);
  useShortcuts({
    'desk.waiting': () => {
      setOpen((is) => !is);
    },
  });
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={380} trapFocus shadow="xl">
      <Popover.Target>
        <button type="button" className="btn" aria-haspopup="dialog" aria-expanded={open} aria-keyshortcuts={ariaKeys('desk.waiting')} onClick={() => setOpen(!open)}>
          {say('waiting.title')}
          {waiting.data && (
            <span className="count" data-look={count > 0 ? 'call' : undefined}>
              {count}
            </span>
          )}
          <IconChevronDown size={14} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('waiting.title')} className="drop">
        <Pending query={waiting} />
        {waiting.data && count === 0 && <NobodyWaits />}
        <ol className="plain" ref={list}>
          {(waiting.data ?? []).slice(0, 20).map((entry) => (
            <li key={entry.waiting.ticketId}>
              <WaitingLink entry={entry} onPick={() => setOpen(false)} />
            </li>
          ))}
        </ol>
        <button
          type="button" className="link sm drop-foot"
          onClick={() => {
            setOpen(false);
            void navigate('/queue');
          }}
        >
          {say('waiting.all')}
        </button>
      </Popover.Dropdown>
    </Popover>
  );
}

function WaitingLink({ entry, onPick }: { entry: Entry; onPick: () => void }) {
  const say = useSay();
  const now = useNow();
  const { waiting } = entry;
  return (
    <Link className="drop-row" to={`/queue?pick=${waiting.ticketId}`} onClick={onPick}>
      <span className="line">
        <span className="muted sm">{waiting.place}</span>
        <span className="strong clip">{waiting.customerName ?? say('customer.anonymous')}</span>
        <span className="end">
          <SlaMark clock={entry.clock} />
        </span>
      </span>
      <span className="line">
        <ReasonLine reason={waiting.reason} />
        <span className="xs muted end">{say('waiting.for', { time: clock(secondsBetween(waiting.waitingSince, now)) })}</span>
      </span>
    </Link>
  );
}

/** How many wait is told to screen readers at most once a minute, and only while I listen. */
function useCountSaid(count: number): void {
  const say = useSay();
  const listening = useMe().data?.listening ?? false;
  useSeldomSaid(listening && count > 0 ? say('waiting.said', { count }) : null, SAY_AT_MOST_EVERY_MS);
}
