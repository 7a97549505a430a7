import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconChevronDown, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { firstName, initials } from '../agents/agents';
import { LANGUAGES, useSpeaking } from '../i18n/language';
import { NoticeSettings } from '../notices/NoticeSettings';
import { useSession, useSignOut } from '../session/session';
import { press } from './shortcuts';

const SCHEMES: readonly MantineColorScheme[] = ['light', 'dark', 'auto'];

/** Who I am, how it looks, what language it speaks, and the way out. */
export function AccountMenu() {
  const { say, language, choose } = useSpeaking();
  const session = useSession();
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [notices, setNotices] = useState(false);
  return (
    <>
    <NoticeSettings opened={notices} onClose={() => setNotices(false)} />
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <button type="button" className="account" aria-label={say('account.menu', { name: session.displayName })}>
          <span className="who" data-who="me" aria-hidden="true">
            {initials(session.displayName)}
          </span>
          <span className="account-name">{firstName(session.displayName)}</span>
          <IconChevronDown size={14} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {session.displayName}, {say(`role.${session.role}`)}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Label>{say('account.theme')}</Menu.Label>
        {SCHEMES.map((scheme) => (
          <Menu.Item key={scheme} role="menuitemradio" aria-checked={scheme === colorScheme} onClick={() => setColorScheme(scheme)} rightSection={scheme === colorScheme && <IconCheck size={14} aria-hidden="true" />}>
            {say(`theme.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{say('account.language')}</Menu.Label>
        {LANGUAGES.map(({ tag, name }) => (
          <Menu.Item key={tag} lang={tag} role="menuitemradio" aria-checked={tag === language} onClick={() => choose(tag)} rightSection={tag === language && <IconCheck size={14} aria-hidden="true" />}>
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => setNotices(true)}>{say('notices.menu')}</Menu.Item>
        <Menu.Item onClick={() => press('desk.shortcuts')}>{say('account.shortcuts')}</Menu.Item>
        <Menu.Item onClick={() => signOut.mutate()}>{say('account.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
    </>
  );
}
