import { useEffect, useRef, type RefObject } from 'react';

/** Hears the keys that are pressed while the focus is inside an element; single letters need no more than that. */
export function useKeys(inside: RefObject<HTMLElement | null>, onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const element = inside.current;
    if (!element) return undefined;
    const hear = (event: KeyboardEvent) => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
      if (plain) latest.current(event);
    };
    element.addEventListener('keydown', hear);
    return () => element.removeEventListener('keydown', hear);
  }, [inside]);
}
