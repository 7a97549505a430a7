import { elementScroll, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { LogRow } from './transcript';
import type { Transcript } from './useTranscript';

/** Nearer to the end than this, one is at the end. */
const NEAR_THE_END_PX = 80;
/** A message of one line; every row is measured when it comes into sight. */
const USUAL_ROW_PX = 42;
/** Room above the first row for the button that reads on into the past. */
const EARLIER_PX = 44;
/** Rows on either side of those in sight: so that a fast hand meets no gap. */
const SPARE_ROWS = 12;

function isAtEnd(element: HTMLElement): boolean {
  return element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_THE_END_PX;
}

/**
 * The window onto the rows of a log. Keeps the end in sight while the reader is at the end, and the reader's place while not,
 * whatever is put in above or below; reads on into the past when its beginning comes into sight.
 */
export function useLogWindow(rows: readonly LogRow[], turn: number | null, { more, lookBack }: Pick<Transcript, 'more' | 'lookBack'>) {
  const box = useRef<HTMLDivElement>(null);
  const [unseen, setUnseen] = useState(false);
  const atEnd = useRef(true);
  // where the window itself has scrolled to, to tell that from whoever else scrolls
  const own = useRef(0);
  // the same function as long as the rows are: else all of them would be laid out anew with every step of scrolling
  const getItemKey = useCallback((index: number) => rows[index]?.key ?? index, [rows]);
  // eslint-disable-next-line react-hooks/incompatible-library -- it speaks of a compiler that the build does not have
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => USUAL_ROW_PX,
    getItemKey,
    overscan: SPARE_ROWS,
    paddingStart: more ? EARLIER_PX : 0,
    anchorTo: 'end',
    scrollToFn: (offset, options, instance) => {
      own.current = offset + (options.adjustments ?? 0);
      elementScroll(offset, options, instance);
    },
  });
  const toEnd = useCallback(() => {
    const element = box.current;
    if (!element) return;
    element.scrollTop = element.scrollHeight;
    own.current = element.scrollTop;
  }, []);

  // rows are guessed first and measured then, and each time the end moves
  const height = virtual.getTotalSize();
  useLayoutEffect(() => {
    if (atEnd.current) toEnd();
  }, [rows, height, toEnd]);

  // the room for the log changes with the brief above and the input below: who was at the end stays there
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const onScroll = () => {
      if (isAtEnd(element)) {
        atEnd.current = true;
        setUnseen(false);
      } else if (Math.abs(element.scrollTop - own.current) > 2) atEnd.current = false;
      else if (atEnd.current) toEnd();
    };
    const keep = new ResizeObserver(() => {
      if (atEnd.current) toEnd();
    });
    element.addEventListener('scroll', onScroll, { passive: true });
    keep.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      keep.disconnect();
    };
  }, [toEnd]);

  const last = rows.findLast((row) => row.kind === 'message')?.key;
  const lastSeen = useRef(last);
  useEffect(() => {
    if (lastSeen.current === last) return;
    lastSeen.current = last;
    if (!atEnd.current) setUnseen(true);
  }, [last]);

  const inPast = more && (virtual.range?.startIndex ?? SPARE_ROWS) < SPARE_ROWS;
  const reading = useRef(false);
  useEffect(() => {
    const element = box.current;
    if (!inPast || reading.current || !element || isAtEnd(element)) return;
    reading.current = true;
    // the button above the first row tries again
    lookBack()
      .catch(() => undefined)
      .finally(() => {
        reading.current = false;
      });
  }, [inPast, lookBack]);

  const gone = useRef<number | null>(null);
  useEffect(() => {
    if (turn === gone.current) return;
    const at = turn === null ? -1 : rows.findIndex((row) => row.kind === 'message' && row.message.seq === turn);
    if (at < 0) return;
    gone.current = turn;
    atEnd.current = false;
    virtual.scrollToIndex(at, { align: 'center' });
  }, [turn, rows, virtual]);

  const jump = () => {
    atEnd.current = true;
    toEnd();
  };
  return { box, virtual, jump, unseen };
}
