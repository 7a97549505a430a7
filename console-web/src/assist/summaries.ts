/**
 * Adds a summary to the notes, under its heading. What people typed is never lost: the summary before it is replaced only
 * if it still stands there word for word.
 */
export function withSummary(notes: string, block: string, before: string | null): string {
  if (before && notes.includes(before)) return notes.replace(before, () => block);
  const kept = notes.trimEnd();
  return kept ? `${kept}\n\n${block}` : block;
}
