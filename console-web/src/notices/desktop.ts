import { currentNotices } from './kept';
import { isQuiet, type Sound } from './notices';

export function mayNotify(): boolean {
  return 'Notification' in window && Notification.permission === 'granted';
}

/** Asks the browser's user; must follow a press. */
export async function askToNotify(): Promise<boolean> {
  return 'Notification' in window && (await Notification.requestPermission()) === 'granted';
}

/** A notice of the desktop, while nobody looks at this page. It names no customer: anybody may stand before the screen. */
export function notify(event: Sound, words: string): void {
  const notices = currentNotices();
  if (!mayNotify() || !document.hidden || !notices.rows[event].desktop || isQuiet(notices, new Date())) return;
  const notice = new Notification(words, { tag: `baton.${event}`, silent: true });
  notice.onclick = () => {
    window.focus();
    notice.close();
  };
}
