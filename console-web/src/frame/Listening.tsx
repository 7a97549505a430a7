import { Menu } from '@mantine/core';
import { IconChevronDown, IconEar, IconEarOff } from '@tabler/icons-react';
import { useState } from 'react';
import { awayWords, stoppedByDesk, useListening, useMe } from '../agents/agents';
import { sentenceOf } from '../codes/refusals';
import { useSay, useSpeaking } from '../i18n/language';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { Strip } from '../ui/Loading';
import { useNow } from '../ui/now';
import { timeOfDay, whenShort } from '../ui/times';
import { ariaKeys, useShortcuts } from './shortcuts';
import { told } from './told';

const REASONS = ['break', 'lunch', 'training', 'meeting', 'otherWork'] as const;
type Reason = (typeof REASONS)[number];

/** When one can say to be back, in minutes from now. */
const RETURNS = [15, 30, 60, 120] as const;
const MINUTE_MS = 60_000;

function useSetListening() {
  const say = useSay();
  const listening = useListening();
  const set = (wish: { listening: boolean; reason?: string }) =>
    listening.mutate(wish, {
      onSuccess: () => announce(say(wish.listening ? 'listening.nowOn' : 'listening.nowOff')),
      onError: (problem) => told(sentenceOf(problem, say), 'bad'),
    });
  return { set, pending: listening.isPending };
}

/** The state in words, and beside it the one button that says what it will do. */
export function Listening() {
  const { say, locale } = useSpeaking();
  const me = useMe().data;
  const { set, pending } = useSetListening();
  const now = useNow();
  const on = me?.listening ?? false;
  const toggle = () => me && !pending && set({ listening: !on });
  useShortcuts({ 'desk.listening': toggle });
  // nothing is claimed before the server has said how it is
  if (!me) return <div className="listening" aria-busy="true" />;
  const Icon = on ? IconEar : IconEarOff;
  const noTeam = !on && me.queues.length === 0 ? say('listening.noQueues') : null;
  const more = on
    ? me.listeningSince && say('listening.since', { time: whenShort(me.listeningSince, now, locale) })
    : awayWords(me.awayReason, say);
  return (
    <div className="listening" role="group" aria-label={say('listening.group')}>
      <span className="listening-state" id="listening-state" data-on={on ? '' : undefined}>
        <Icon size={16} stroke={1.75} aria-hidden="true" />
        <span>
          {say(on ? 'listening.on' : 'listening.off')} <span className="muted listening-since">{more}</span>
        </span>
      </span>
      <span className="btn-group">
        <Button
          onClick={toggle} off={noTeam} aria-keyshortcuts={ariaKeys('desk.listening')} look={on || noTeam ? 'plain' : 'soft'}
          aria-describedby={noTeam ? undefined : 'listening-state'}
        >
          {say(on ? 'listening.stop' : 'listening.start')}
        </Button>
        {on && <Away onAway={(reason) => set({ listening: false, reason })} />}
      </span>
    </div>
  );
}

/** Why, and until when: the team reads it beside the name. */
function Away({ onAway }: { onAway: (reason: string) => void }) {
  const { say, locale } = useSpeaking();
  const [open, setOpen] = useState(false);
  const [back, setBack] = useState<number | null>(null);
  const now = useNow();
  const times = RETURNS.map((minutes) => [minutes, timeOfDay(new Date(now + minutes * MINUTE_MS).toISOString(), locale)] as const);
  const wordsOf = (reason: Reason) => {
    const time = times.find(([minutes]) => minutes === back)?.[1];
    return time === undefined ? say(`away.${reason}`) : say('away.back', { reason: say(`away.${reason}`), time });
  };
  return (
    <Menu opened={open} onChange={setOpen} onClose={() => setBack(null)} position="bottom-end">
      <Menu.Target>
        <Button square aria-label={say('listening.reasons')} className="listening-more">
          <IconChevronDown size={14} aria-hidden="true" />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{say('away.return')}</Menu.Label>
        <Menu.RadioGroup value={String(back ?? '')} onChange={(one) => setBack(one === '' ? null : Number(one))}>
          <Menu.RadioItem value="">{say('away.noReturn')}</Menu.RadioItem>
          {times.map(([minutes, time]) => (
            <Menu.RadioItem key={minutes} value={String(minutes)}>
              {time}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{say('listening.stopFor')}</Menu.Label>
        {REASONS.map((reason) => (
          <Menu.Item key={reason} onClick={() => onAway(wordsOf(reason))}>
            {say(`away.${reason}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The desk has stopped me, and I may not have noticed: said until I start again. */
export function Stopped() {
  const say = useSay();
  const me = useMe().data;
  const { set } = useSetListening();
  if (!me || !stoppedByDesk(me)) return null;
  return (
    <div className="stopped" role="status">
      <Strip look="wait" icon={<IconEarOff size={16} stroke={1.75} aria-hidden="true" />} action={<Button size="small" look="primary" onClick={() => set({ listening: true })}>{say('listening.start')}</Button>}>
        {say(me.awayReason === 'offline' ? 'listening.offline' : 'listening.missed')}
      </Strip>
    </div>
  );
}
