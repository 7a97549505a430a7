import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useSay } from '../i18n/language';
import { LIMITS, nextOf, STEP, within, type Pane } from './widths';
import './splitter.css';

/** Further than this it is a drag, not a press. */
const DRAG_PX = 3;

/** The edge of a pane: drag it, move it by arrow keys, or press it for the next of three widths. */
export function Splitter({ pane, width, onWidth }: { pane: Pane; width: number; onWidth: (width: number) => void }) {
  const say = useSay();
  const from = useRef<{ x: number; width: number; dragged: boolean } | null>(null);
  // to the right the side pane grows and the context shrinks; the other way round where one reads from the right
  const outwards = () => (pane === 'side' ? 1 : -1) * (document.documentElement.dir === 'rtl' ? -1 : 1);
  const move = (event: PointerEvent) => {
    const start = from.current;
    if (!start) return;
    const by = event.clientX - start.x;
    if (Math.abs(by) > DRAG_PX) start.dragged = true;
    if (start.dragged) onWidth(within(pane, start.width + by * outwards()));
  };
  const end = () => {
    if (from.current && !from.current.dragged) onWidth(nextOf(pane, width));
    from.current = null;
  };
  const keyed = (event: KeyboardEvent) => {
    const { least, usual, most } = LIMITS[pane];
    const to: Partial<Record<string, number>> = {
      ArrowRight: width + STEP * outwards(),
      ArrowLeft: width - STEP * outwards(),
      Home: least,
      End: most,
      Enter: usual,
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onWidth(within(pane, next));
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator that can be moved is a control (ARIA window splitter)
    <div
      className="splitter" data-edge={pane} role="separator" aria-orientation="vertical" aria-label={say(`frame.width.${pane}`)}
      aria-valuenow={width} aria-valuemin={LIMITS[pane].least} aria-valuemax={LIMITS[pane].most}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
      tabIndex={0}
      onKeyDown={keyed}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width, dragged: false };
      }}
      onPointerMove={move} onPointerUp={end} onPointerCancel={() => (from.current = null)}
    />
  );
}
