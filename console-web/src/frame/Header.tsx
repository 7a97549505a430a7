import { Menu } from '@mantine/core';
import { IconChevronDown, IconEar, IconEarOff, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useListening, useMe } from '../agents/agents';
import { sentenceOf } from '../codes/refusals';
import { EngagementsMenu } from '../engagements/EngagementsMenu';
import { useSay, useSpeaking } from '../i18n/language';
import { WaitingMenu } from '../queue/WaitingMenu';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { Keys } from '../ui/Keys';
import { useNow } from '../ui/now';
import { whenShort } from '../ui/times';
import { AccountMenu } from './AccountMenu';
import { BatonSign } from './BatonSign';
import { UpToDate } from './ConnectionBanner';
import { press, useShortcuts } from './shortcuts';
import { SoundButton } from './SoundButton';
import { told } from './told';

/** Who I am, whether I listen, who waits, what I hold. */
export function Header() {
  const say = useSay();
  return (
    <header className="top" data-pane="header">
      <Link className="brand" to="/queue" aria-label={say('app.name')}>
        <BatonSign />
        <span>{say('app.name')}</span>
      </Link>
      <Listening />
      <nav className="top-lists" aria-label={say('frame.customers')}>
        <WaitingMenu />
        <EngagementsMenu />
      </nav>
      <UpToDate />
      <button type="button" className="search" onClick={() => press('desk.commands')} aria-label={say('frame.search')}>
        <IconSearch size={16} stroke={1.75} aria-hidden="true" />
        <span className="clip">{say('frame.search')}</span>
        <Keys keys="Mod+K" />
      </button>
      <SoundButton />
      <AccountMenu />
    </header>
  );
}

const REASONS = ['break', 'lunch', 'training', 'meeting', 'otherWork'] as const;

/** The state in words, and beside it the one button that says what it will do. */
function Listening() {
  const say = useSay();
  const { locale } = useSpeaking();
  const me = useMe().data;
  const listening = useListening();
  const now = useNow();
  const [menu, setMenu] = useState(false);
  const on = me?.listening ?? false;
  const set = (wish: { listening: boolean; reason?: string }) =>
    listening.mutate(wish, {
      onSuccess: () => announce(say(wish.listening ? 'listening.nowOn' : 'listening.nowOff')),
      onError: (problem) => told(sentenceOf(problem, say), 'bad'),
    });
  const toggle = () => me && !listening.isPending && set({ listening: !on });
  useShortcuts({ 'desk.listening': toggle });
  // nothing is claimed before the server has said how it is
  if (!me) return <div className="listening" aria-busy="true" />;
  const Icon = on ? IconEar : IconEarOff;
  const noTeam = !on && me.queues.length === 0 ? say('listening.noQueues') : null;
  const since = on && me.listeningSince ? say('listening.since', { time: whenShort(me.listeningSince, now, locale) }) : '';
  return (
    <div className="listening" role="group" aria-label={say('listening.group')}>
      <span className="listening-state" data-on={on ? '' : undefined}>
        <Icon size={16} stroke={1.75} aria-hidden="true" />
        <span>
          {say(on ? 'listening.on' : 'listening.off')} <span className="muted listening-since">{since}</span>
        </span>
      </span>
      <span className="btn-group">
        <Button onClick={toggle} off={noTeam} aria-keyshortcuts="Alt+L" look={on || noTeam ? 'plain' : 'soft'}>
          {say(on ? 'listening.stop' : 'listening.start')}
        </Button>
        {on && (
          <Menu opened={menu} onChange={setMenu} position="bottom-end">
            <Menu.Target>
              <Button square aria-label={say('listening.reasons')} className="listening-more">
                <IconChevronDown size={14} aria-hidden="true" />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>{say('listening.stopFor')}</Menu.Label>
              {REASONS.map((reason) => (
                <Menu.Item key={reason} onClick={() => set({ listening: false, reason: say(`away.${reason}`) })}>
                  {say(`away.${reason}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </span>
    </div>
  );
}
