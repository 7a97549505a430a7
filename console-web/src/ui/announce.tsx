import { useSyncExternalStore } from 'react';

/** What screen readers are told: politely, or at once. Said again if the same words come twice. */
interface Said {
  readonly polite: string;
  readonly assertive: string;
}

let said: Said = { polite: '', assertive: '' };
const listeners = new Set<() => void>();

export function announce(words: string, how: 'polite' | 'assertive' = 'polite'): void {
  const mark = said[how] === words ? '\u00a0' : '';
  said = { ...said, [how]: words + mark };
  listeners.forEach((listener) => listener());
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The two live regions of the page; once, in the frame. */
export function Announcements() {
  const now = useSyncExternalStore(listen, () => said);
  return (
    <div className="unseen">
      <div role="status" aria-live="polite">
        {now.polite}
      </div>
      <div role="alert" aria-live="assertive">
        {now.assertive}
      </div>
    </div>
  );
}
