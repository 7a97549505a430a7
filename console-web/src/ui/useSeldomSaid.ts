import { useEffect, useRef } from 'react';
import { announce } from './announce';

/** Tells screen readers politely, at most every so often; of what changes meanwhile, the last. Null: there is nothing to tell. */
export function useSeldomSaid(words: string | null, everyMs: number, said?: () => void): void {
  const last = useRef(-Infinity);
  const after = useRef(said);
  useEffect(() => {
    after.current = said;
  });
  useEffect(() => {
    if (words === null) return undefined;
    const wait = Math.max(0, last.current + everyMs - Date.now());
    const timer = setTimeout(() => {
      last.current = Date.now();
      announce(words);
      after.current?.();
    }, wait);
    return () => clearTimeout(timer);
  }, [words, everyMs]);
}
