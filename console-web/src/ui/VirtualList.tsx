import { defaultRangeExtractor, measureElement, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useMemo, useRef, useState, type FocusEvent, type ReactNode } from 'react';

/** Rows on either side of those in sight: so that a fast hand, and the Tab key, meet no gap. */
const SPARE_ROWS = 10;
/** The row with the focus stays on the page wherever one scrolls, and so many on either side of it: keys go on from there. */
const BESIDE_FOCUS = 2;

export interface VirtualListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly row: (item: Item) => ReactNode;
  /** About how high a row is; each is measured when it comes into sight. */
  readonly usualPx: number;
  readonly ordered?: boolean;
  readonly rowClass?: string;
  readonly className?: string;
  /** Where an item stands among all of them, if some of them are headings. */
  readonly placeOf?: (item: Item) => number | undefined;
  /** Above the rows and below them; they scroll with the rows. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  /** Told when the last row has come near. */
  readonly onEnd?: (() => void) | undefined;
}

/** A pane with a list of which only the rows in sight are on the page; how many there are, and which these are, readers are told all the same. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { items, keyOf, row, usualPx, ordered, rowClass, className = 'rows-pane', placeOf, before, after, onEnd } = props;
  const pane = useRef<HTMLDivElement>(null);
  // the same function as long as the items are: else all of them would be laid out anew with every step of scrolling
  const getItemKey = useCallback(
    (index: number) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    [items, keyOf],
  );
  const focus = useFocusedRow(items, keyOf, pane);
  const { at } = focus;
  const heights = useHeights(usualPx);
  // eslint-disable-next-line react-hooks/incompatible-library -- it speaks of a compiler that the build does not have
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => pane.current,
    ...heights,
    getItemKey,
    overscan: SPARE_ROWS,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => withFocused(defaultRangeExtractor(range), at, range.count),
      [at],
    ),
  });
  const shown = virtual.getVirtualItems();
  const atEnd = (virtual.range?.endIndex ?? -1) + SPARE_ROWS >= items.length - 1;
  useEffect(() => {
    if (atEnd) onEnd?.();
  }, [atEnd, items.length, onEnd]);
  const List = ordered ? 'ol' : 'ul';
  return (
    <div className={className} ref={pane}>
      {before}
      <List className="rows plain" style={{ blockSize: virtual.getTotalSize() }} onFocus={focus.came} onBlur={focus.went}>
        {shown.map(({ index, key, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          const place = placeOf ? placeOf(item) : index + 1;
          return (
            <li
              key={key} className={rowClass} data-index={index} ref={virtual.measureElement} style={{ transform: `translateY(${String(start)}px)` }}
              aria-posinset={place} aria-setsize={place === undefined ? undefined : placeOf ? -1 : items.length}
            >
              <Content item={item} row={row as (item: unknown) => ReactNode} />
            </li>
          );
        })}
      </List>
      {after}
    </div>
  );
}

/** Drawn again when the item has changed or what is said of it, not with every step of scrolling. */
const Content = memo(function Content({ item, row }: { item: unknown; row: (item: unknown) => ReactNode }) {
  return row(item);
});

/** The height that two rows in a row have had is the best guess for the next: a right guess moves no other row. */
function useHeights(usualPx: number) {
  const guess = useRef({ usual: usualPx, before: 0 });
  const estimateSize = useCallback(() => guess.current.usual, []);
  const measure = useCallback(
    (row: Element, entry: ResizeObserverEntry | undefined, list: Virtualizer<HTMLDivElement, Element>) => {
      const height = measureElement(row, entry, list);
      if (height === guess.current.before) guess.current.usual = height;
      guess.current.before = height;
      return height;
    },
    [],
  );
  return { estimateSize, measureElement: measure };
}

function withFocused(shown: number[], at: number, count: number): number[] {
  if (at < 0) return shown;
  const all = new Set(shown);
  for (let index = Math.max(0, at - BESIDE_FOCUS); index <= Math.min(count - 1, at + BESIDE_FOCUS); index += 1) all.add(index);
  return [...all].sort((one, other) => one - other);
}

/** Which row has the focus: it is kept on the page. When that row leaves the list, the one in its place gets the focus. */
function useFocusedRow<Item>(items: readonly Item[], keyOf: (item: Item) => string, pane: { readonly current: HTMLElement | null }) {
  const [held, setHeld] = useState<string | null>(null);
  const at = useMemo(() => (held === null ? -1 : items.findIndex((item) => keyOf(item) === held)), [held, items, keyOf]);
  const last = useRef(-1);
  useEffect(() => {
    if (at >= 0) last.current = at;
    else if (held !== null && last.current >= 0 && document.activeElement === document.body) {
      const rows = [...(pane.current?.querySelectorAll<HTMLElement>('li[data-index]') ?? [])];
      const next = rows.find((row) => Number(row.dataset['index']) >= last.current) ?? rows.at(-1);
      next?.querySelector<HTMLElement>('a[href], button')?.focus();
    }
  }, [at, held, pane]);
  const came = (event: FocusEvent<HTMLElement>) => {
    const index = Number(event.target.closest<HTMLElement>('li[data-index]')?.dataset['index'] ?? NaN);
    const item = items[index];
    setHeld(item === undefined ? null : keyOf(item));
  };
  const went = (event: FocusEvent<HTMLElement>) => {
    // a window that is left keeps its focus
    if (document.activeElement === document.body && !event.currentTarget.contains(event.relatedTarget)) setHeld(null);
  };
  return { at, came, went };
}
