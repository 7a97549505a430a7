/** What the server does not have yet and a reload would lose: chosen files, notes, messages on their way. */
const unsaved = new Set<string>();

/** Says of something, by a name of its own, whether it would be lost with the page; as long as anything would be, the browser asks first. */
export function wouldBeLost(name: string, lost: boolean): void {
  const before = unsaved.size;
  if (lost) unsaved.add(name);
  else unsaved.delete(name);
  // a listener that is there all the time would keep the page out of the browser's memory for going back
  if (before === 0 && unsaved.size > 0) window.addEventListener('beforeunload', ask);
  if (before > 0 && unsaved.size === 0) window.removeEventListener('beforeunload', ask);
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
