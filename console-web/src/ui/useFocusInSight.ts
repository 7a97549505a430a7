import { useLayoutEffect, type RefObject } from 'react';

/** Gives the focus to an element once, as soon as it can be seen: on a phone its pane may be about to come to the front. */
export function useFocusInSight(focused: RefObject<HTMLElement | null>): void {
  // before it is drawn: the first key after it must find it
  useLayoutEffect(() => {
    const element = focused.current;
    if (!element) return undefined;
    if (element.offsetParent !== null) {
      element.focus();
      return undefined;
    }
    const sight = new ResizeObserver(() => {
      if (element.offsetParent === null) return;
      sight.disconnect();
      element.focus();
    });
    sight.observe(element);
    return () => sight.disconnect();
  }, [focused]);
}
