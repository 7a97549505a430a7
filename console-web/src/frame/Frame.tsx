import { MantineThemeProvider } from '@mantine/core';
import { useMemo } from 'react';
import { Outlet } from 'react-router';
import { Header } from './Header';
import { CommandBar } from './CommandBar';
import { Stopped } from './Listening';
import { ShortcutList } from './ShortcutList';
import { ConnectionBanner } from './ConnectionBanner';
import { useShortcuts } from './shortcuts';
import { useTitleCounter } from './title';
import { Undo } from '../conversation/Undo';
import { Announcements } from '../ui/announce';
import { SlaCalls } from '../engagements/SlaCalls';
import { OfferDock } from '../offers/OfferCard';
import { Ringing } from '../offers/Ringing';
import { Notifications } from '@mantine/notifications';
import { SessionEnding } from '../session/Ending';
import { useSay } from '../i18n/language';

/** Header above, the page below; and what is there on every page: command bar, keys, rings, announcements. */
export function Frame() {
  const say = useSay();
  useTitleCounter();
  useShortcuts({
    'desk.nextPane': () => movePane(1),
    'desk.previousPane': () => movePane(-1),
  });
  return (
    <div className="frame">
      <a className="skip" href="#sheet">
        {say('frame.skip')}
      </a>
      <Header />
      <div className="banners">
        <ConnectionBanner />
        <Stopped />
        <SessionEnding />
      </div>
      <Outlet />
      <OfferDock at="page" />
      <Undo />
      <SlaCalls />
      <CommandBar />
      <ShortcutList />
      <Ringing />
      <Announcements />
      <Toasts />
    </div>
  );
}

/** What was done, told in a corner; each can be closed by a button that says so. */
function Toasts() {
  const say = useSay();
  const close = say('act.close');
  const named = useMemo(() => ({ components: { CloseButton: { defaultProps: { 'aria-label': close } } } }), [close]);
  return (
    <MantineThemeProvider inherit theme={named}>
      <section aria-label={say('frame.toasts')}>
        <Notifications position="bottom-left" autoClose={10_000} limit={3} containerWidth={272} className="toasts" withinPortal={false} />
      </section>
    </MantineThemeProvider>
  );
}

/** F6: the next pane gets the focus, on what it held last or on its first control. */
function movePane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.offsetParent !== null);
  // the composer lies within the sheet: the innermost one counts
  const now = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(now + step + panes.length) % panes.length];
  if (!next) return;
  next.tabIndex = -1;
  const seen = (selector: string) => [...next.querySelectorAll<HTMLElement>(selector)].find((control) => control.checkVisibility());
  (seen('[data-first], a[aria-current]') ?? seen('a[href], button, textarea, input') ?? next).focus();
}
