/** A range in whole minutes, always a range: never a single number. Null if it is not known. */
export function minutesOf(from: number | null | undefined, to: number | null | undefined): { from: number; to: number } | null {
  if (from === null || from === undefined || to === null || to === undefined) return null;
  const low = Math.max(1, Math.floor(from / 60));
  return { from: low, to: Math.max(low + 1, Math.ceil(to / 60)) };
}

/** Over an hour a time of day says more than minutes. */
export function isLong(to: number): boolean {
  return to > 3600;
}
