import { useSyncExternalStore } from 'react';

type How = 'polite' | 'assertive';

/** What screen readers are told: politely, or at once. */
interface Said {
  readonly id: number;
  readonly how: How;
  readonly words: string;
}

/** Long enough to be read out; what comes meanwhile is added, and pushes nothing aside. */
const KEPT_MS = 15_000;
/** One thing may be told by two parts of the page. */
const ONCE_MS = 1000;

let said: readonly Said[] = [];
let next = 0;
const listeners = new Set<() => void>();

function change(now: readonly Said[]): void {
  said = now;
  listeners.forEach((listener) => listener());
}

export function announce(words: string, how: How = 'polite'): void {
  const id = next++;
  if (said.some((one) => one.words === words && one.how === how && fresh.has(one.id))) return;
  fresh.add(id);
  change([...said, { id, how, words }]);
  setTimeout(() => fresh.delete(id), ONCE_MS);
  setTimeout(() => change(said.filter((one) => one.id !== id)), KEPT_MS);
}

const fresh = new Set<number>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The two live regions of the page; once, in the frame. Each announcement is read by itself, in order. */
export function Announcements() {
  const now = useSyncExternalStore(listen, () => said);
  const told = (how: How) => now.filter((one) => one.how === how).map(({ id, words }) => <p key={id}>{words}</p>);
  return (
    <div className="unseen">
      <div aria-live="polite" aria-relevant="additions" data-announced="polite">
        {told('polite')}
      </div>
      <div aria-live="assertive" aria-relevant="additions" data-announced="assertive">
        {told('assertive')}
      </div>
    </div>
  );
}
