import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useEngagements } from '../engagements/engagements';
import { useSay } from '../i18n/language';
import { useSession } from '../session/session';
import { keysShown } from '../ui/Keys';
import { ACTIONS, keysOf, press, useShortcuts, type Action } from './shortcuts';

interface Command {
  readonly id: string;
  readonly words: string;
  readonly keys?: string;
  readonly run: () => void;
}

/** Mod+K: every action and every page by its name. */
export function CommandBar() {
  const say = useSay();
  const [wanted, setWanted] = useState('');
  const commands = useCommands();
  useShortcuts({ 'desk.commands': () => spotlight.open() });
  const query = wanted.trim().toLocaleLowerCase();
  const found = commands.filter((command) => command.words.toLocaleLowerCase().includes(query)).slice(0, 12);
  return (
    <Spotlight.Root
      query={wanted} onQueryChange={setWanted} shortcut={null} lockScroll={false} clearQueryOnClose
      attributes={{ content: { 'aria-label': say('frame.search') } }}
    >
      <Spotlight.Search placeholder={say('frame.search')} aria-label={say('frame.search')} leftSection={<IconSearch size={16} aria-hidden="true" />} />
      <Spotlight.ActionsList>
        {found.map((command) => (
          <Spotlight.Action key={command.id} onClick={command.run}>
            <span className="line command">
              <span className="clip">{command.words}</span>
              {command.keys && <kbd className="kbd end">{keysShown(command.keys)}</kbd>}
            </span>
          </Spotlight.Action>
        ))}
        {found.length === 0 && <Spotlight.Empty>{say('command.none')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

const PAGES = ['/queue', '/views/mine', '/views/escalated', '/views/ai', '/views/human', '/views/closed'] as const;
const OWN: readonly Action[] = ['desk.commands', 'desk.nextPane', 'desk.previousPane', 'desk.waiting'];

function useCommands(): Command[] {
  const say = useSay();
  const navigate = useNavigate();
  const { rights } = useSession();
  const engagements = useEngagements().data ?? [];
  const go = (id: string, words: string, to: string): Command => ({ id, words, run: () => void navigate(to) });
  return [
    ...engagements.map(({ engagement }) =>
      go(engagement.conversationId, say('command.openEngagement', { name: engagement.customerName ?? say('customer.anonymous') }), `/conversations/${engagement.conversationId}?in=mine`),
    ),
    ...ACTIONS.filter((action) => !OWN.includes(action)).map((action) => ({
      id: action,
      words: say(`action.${action}`),
      ...(keysOf(action) && { keys: keysOf(action) }),
      // after the bar has closed and the focus is back
      run: () => void setTimeout(() => press(action), 50),
    })),
    ...PAGES.map((page) => go(page, say('command.open', { page: say(`page.${page}`) }), page)),
    ...(rights.includes('REASSIGN') ? [go('/lead', say('command.open', { page: say('page./lead') }), '/lead')] : []),
    ...(rights.includes('EDIT_ARTICLES') ? [go('/admin', say('command.open', { page: say('page./admin') }), '/admin')] : []),
  ];
}
