import { Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMe } from '../agents/agents';
import { ReasonLine } from '../codes/ReasonTag';
import { useShortcuts } from '../frame/shortcuts';
import { useSay } from '../i18n/language';
import { SlaMark } from '../sla/SlaMark';
import { announce } from '../ui/announce';
import { useNow } from '../ui/now';
import { clock, secondsBetween } from '../ui/times';
import { useWaiting, type Entry } from './waiting';

const SAY_AT_MOST_EVERY_MS = 60_000;

/** Waiting Customers: those whom I may take, in queue order; picking one shows its brief. */
export function WaitingMenu() {
  const say = useSay();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const waiting = useWaiting().data;
  const count = waiting?.length ?? 0;
  useCountSaid(count);
  useShortcuts({
    'desk.waiting': () => {
      setOpen((is) => !is);
    },
  });
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={380} trapFocus shadow="xl">
      <Popover.Target>
        <button type="button" className="btn" aria-haspopup="dialog" aria-expanded={open} aria-keyshortcuts="Alt+W" onClick={() => setOpen(!open)}>
          {say('waiting.title')}
          <span className="count" data-look={count > 0 ? 'call' : undefined}>
            {count}
          </span>
          <IconChevronDown size={14} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('waiting.title')} className="drop">
        {count === 0 && <p className="sm muted drop-empty">{say('waiting.none')}</p>}
        <ol className="plain">
          {(waiting ?? []).slice(0, 20).map((entry) => (
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
  const last = useRef({ count: 0, at: 0 });
  useEffect(() => {
    if (!listening || count === last.current.count) return;
    if (Date.now() - last.current.at < SAY_AT_MOST_EVERY_MS) return;
    last.current = { count, at: Date.now() };
    announce(say('waiting.said', { count }));
  }, [count, listening, say]);
}
