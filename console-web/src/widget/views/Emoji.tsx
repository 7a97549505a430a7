import { IconMoodSmile } from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useSpeaking } from '../speaking';
import { usePopup } from './usePopup';
import './emoji.css';

/** Those that people use in a support chat; whoever wants others has a keyboard for them. */
const SIGNS = ['🙂', '😀', '😅', '😊', '😉', '😍', '🤔', '😕', '🙁', '😢', '😡', '😱', '👍', '👎', '👏', '🙏', '💪', '👋', '❤️', '🎉', '✅', '❌', '⭐', '🔥'];

/** A button beside the input, and a grid of signs that go where the cursor stands. Escape closes it. */
export function Emoji({ onPick }: { onPick: (sign: string) => void }) {
  const { say } = useSpeaking();
  const { open, toggle, close, leave, whole, button } = usePopup();
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) grid.current?.querySelector('button')?.focus();
  }, [open]);
  const keyed = (event: KeyboardEvent) => {
    const steps: Partial<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 8, ArrowUp: -8 };
    const step = steps[event.key];
    if (event.key === 'Escape') close();
    else if (step !== undefined) move(step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const move = (step: number) => {
    const all = [...(grid.current?.querySelectorAll('button') ?? [])];
    const mirrored = Math.abs(step) === 1 && document.documentElement.dir === 'rtl' ? -step : step;
    const at = all.findIndex((one) => one === document.activeElement);
    all[Math.min(all.length - 1, Math.max(0, at + mirrored))]?.focus();
  };
  return (
    <span className="emoji" ref={whole}>
      <button ref={button} type="button" className="square" aria-label={say('emoji.open')} aria-expanded={open} onClick={toggle}>
        <IconMoodSmile size={18} stroke={1.75} aria-hidden="true" />
      </button>
      {open && (
        <div className="emoji-grid" role="toolbar" aria-label={say('emoji.open')} ref={grid} onKeyDown={keyed}>
          {SIGNS.map((sign) => (
            <button
              key={sign} type="button"
              onClick={() => {
                leave();
                onPick(sign);
              }}
            >
              {sign}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}
