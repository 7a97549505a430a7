import { Baton } from './baton';
import { settingsFrom } from './settings';

/** What a page may have made itself before this script came: calls are kept in `q` and done now. */
interface Before {
  readonly q?: readonly unknown[];
  readonly settings?: Readonly<Record<string, unknown>>;
}

const tag = document.currentScript as HTMLScriptElement | null;
const place = window as unknown as { Baton?: Before | Baton };

/** One widget a page: a second tag changes nothing. */
if (tag && !(place.Baton instanceof Baton)) {
  const before = place.Baton;
  const warn = (text: string) => console.warn(`Baton: ${text}`);
  const baton = new Baton(settingsFrom(Object.fromEntries(Object.entries(tag.dataset)), before?.settings ?? {}, warn), new URL(tag.src).origin, warn);
  place.Baton = baton;
  const start = () => {
    baton.start();
    for (const call of before?.q ?? []) baton.q.push(call);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}
