import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconChevronDown, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { firstName, initials } from '../agents/agents';
import { setUndoesSending, undoesSending } from '../conversation/undoSend';
import { LANGUAGES, useSpeaking } from '../i18n/language';
import { NoticeSettings } from '../notices/NoticeSettings';
import { useSession, useSignOut } from '../session/session';
import { isStill, keepStill } from '../ui/now';
import { press, useShortcuts } from './shortcuts';

const SCHEMES: readonly MantineColorScheme[] = ['light', 'dark', 'auto'];

/** Who I am, how it looks, what language it speaks, and the way out. */
export function AccountMenu() {
  const { say, language, choose } = useSpeaking();
  const session = useSession();
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [notices, setNotices] = useState(false);
  const [still, setStill] = useState(isStill);
  const [undoes, setUndoes] = useState(() => undoesSending(session.agentId));
  useShortcuts({ 'desk.notices': () => setNotices(true), 'desk.signOut': () => signOut.mutate() });
  return (
    <>
    <NoticeSettings opened={notices} onClose={() => setNotices(false)} />
    <Menu position="bottom-end" width={240} checkIcon={<IconCheck size={14} aria-hidden="true" />}>
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
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
          {SCHEMES.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick>
              {say(`theme.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{say('account.language')}</Menu.Label>
        <Menu.RadioGroup value={language} onChange={(tag) => choose(tag as typeof language)}>
          {LANGUAGES.map(({ tag, name }) => (
            <Menu.RadioItem key={tag} value={tag} lang={tag} closeMenuOnClick>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.CheckboxItem
          checked={undoes}
          onChange={(is) => {
            setUndoesSending(session.agentId, is);
            setUndoes(is);
          }}
        >
          {say('account.undoSend')}
        </Menu.CheckboxItem>
        <Menu.CheckboxItem
          checked={still}
          onChange={(is) => {
            keepStill(is);
            setStill(is);
          }}
        >
          {say('account.still')}
        </Menu.CheckboxItem>
        <Menu.Item onClick={() => setNotices(true)}>{say('notices.menu')}</Menu.Item>
        <Menu.Item onClick={() => press('desk.shortcuts')}>{say('account.shortcuts')}</Menu.Item>
        <Menu.Item onClick={() => signOut.mutate()}>{say('account.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
    </>
  );
}
