import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

interface Popup {
  readonly open: boolean;
  readonly toggle: () => void;
  /** Closes it and puts the focus back on its button. */
  readonly close: () => void;
  readonly leave: () => void;
  /** Of the button and the box together. */
  readonly whole: RefObject<HTMLSpanElement | null>;
  readonly button: RefObject<HTMLButtonElement | null>;
}

/** A small box over the input: Escape closes it, and so does going anywhere else. */
export function usePopup(): Popup {
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const leave = useCallback(() => setOpen(false), []);
  useEffect(() => {
    if (!open) return undefined;
    const elsewhere = (event: Event) => {
      if (event.target instanceof Node && !whole.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
    };
  }, [open]);
  const close = useCallback(() => {
    setOpen(false);
    button.current?.focus();
  }, []);
  return { open, toggle: () => setOpen(!open), close, leave, whole, button };
}
