import { useEffect, useSyncExternalStore } from 'react';
import type { Widget } from './begin';
import { SpeakingContext } from './speaking';
import { useChat, useLook, useWidget, WidgetContext } from './use';
import { Announcer } from './views/Announcer';
import { Broken, Loading } from './views/Beginning';
import { Guard } from './views/Guard';
import { nameOf } from './views/Header';
import { Panel } from './views/Panel';

/** The whole widget: what the frame shows, and what its launcher says. */
export function App({ widget }: { widget: Widget }) {
  const look = useSyncExternalStore(widget.look.subscribe, widget.look.get);
  return (
    <WidgetContext value={widget}>
      <SpeakingContext value={look.speaking}>
        <Outside />
        <Guard>
          <Inside />
        </Guard>
      </SpeakingContext>
    </WidgetContext>
  );
}

function Inside() {
  const [{ site, broken, reading, lostSince }] = useChat();
  if (broken) return <Broken code={broken} />;
  // without a connection one can write all the same
  if (!site || (reading && lostSince === null)) return <Loading />;
  return (
    <>
      <Panel />
      <Announcer />
    </>
  );
}

/** A cut so short is no news for the page. */
const OFFLINE_AFTER_MS = 5_000;

/** What is not ours to draw: the launcher's face, the document's language and theme, and what counts as seen. */
function Outside() {
  const [state, chat] = useChat();
  const [{ open, speaking, theme, title }] = useLook();
  const { say } = speaking;
  // what comes before open eyes is seen as it comes
  const unread = open && document.visibilityState === 'visible' ? 0 : chat.unread();
  const { host } = useWidget();

  useEffect(() => {
    document.documentElement.lang = speaking.language;
    chat.questions.speak(speaking.locale);
  }, [speaking, chat]);

  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const dress = () => {
      document.documentElement.dataset['theme'] = theme === 'dark' || (theme === 'auto' && dark.matches) ? 'dark' : 'light';
    };
    dress();
    dark.addEventListener('change', dress);
    return () => dark.removeEventListener('change', dress);
  }, [theme]);

  useEffect(() => {
    const look = () => {
      if (open && document.visibilityState === 'visible') chat.sawAll();
    };
    look();
    // who comes back to the page has seen what came meanwhile
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [open, state.messages, chat]);

  useEffect(() => {
    const name = nameOf(title, state.site);
    const label = open ? say('launcher.close') : unread > 0 ? say('launcher.unread', { count: unread }) : say('launcher.open');
    host.wear({ label, unread, frame: say('frame.title', { site: name }), bar: say('launcher.bar') });
  }, [host, open, unread, say, title, state.site]);

  useEffect(() => host.emit('unread', { count: unread }), [host, unread]);

  useEffect(() => {
    if (state.lostSince === null) return undefined;
    const timer = setTimeout(() => host.emit('error', { code: 'OFFLINE', message: 'The connection is lost; what is written is kept.' }), OFFLINE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [host, state.lostSince]);

  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) host.want(false);
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [host]);
  return null;
}
