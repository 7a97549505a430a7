import { wouldBeLost } from './leaving';

/** Notes that were not added yet, by conversation: switching away loses nothing. */
const notes = new Map<string, string>();

export function unsentNote(id: string): string {
  return notes.get(id) ?? '';
}

export function keepUnsentNote(id: string, typed: string): void {
  notes.set(id, typed);
  wouldBeLost(`note ${id}`, typed.trim() !== '');
}
