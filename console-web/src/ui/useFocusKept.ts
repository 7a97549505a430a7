import { useCallback, useEffect, useRef, type RefCallback } from 'react';

const itemsOf = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>('a[href], button')];

/** For a list whose entries leave by themselves: when the one with the focus does, the one in its place gets it. */
export function useFocusKept(): RefCallback<HTMLElement> {
  const list = useRef<HTMLElement | null>(null);
  const at = useRef(-1);
  useEffect(() => {
    if (!list.current || at.current < 0 || document.activeElement !== document.body) return;
    const items = itemsOf(list.current);
    items[Math.min(at.current, items.length - 1)]?.focus();
  });
  return useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    list.current = element;
    const came = () => {
      at.current = itemsOf(element).findIndex((item) => item === document.activeElement);
    };
    const went = ({ relatedTarget }: FocusEvent) => {
      // an entry that is taken away leaves the focus to nothing
      if (relatedTarget !== null) at.current = -1;
    };
    element.addEventListener('focusin', came);
    element.addEventListener('focusout', went);
    return () => {
      element.removeEventListener('focusin', came);
      element.removeEventListener('focusout', went);
      list.current = null;
      at.current = -1;
    };
  }, []);
}
