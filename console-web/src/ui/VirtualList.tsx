import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';

/** Rows on either side of those in sight: so that a fast hand, and the Tab key, meet no gap. */
const SPARE_ROWS = 10;

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
  // eslint-disable-next-line react-hooks/incompatible-library -- it speaks of a compiler that the build does not have
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => pane.current,
    estimateSize: () => usualPx,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    overscan: SPARE_ROWS,
  });
  const shown = virtual.getVirtualItems();
  const atEnd = (shown.at(-1)?.index ?? -1) === items.length - 1;
  useEffect(() => {
    if (atEnd) onEnd?.();
  }, [atEnd, items.length, onEnd]);
  const List = ordered ? 'ol' : 'ul';
  return (
    <div className={className} ref={pane}>
      {before}
      <List className="rows plain" style={{ blockSize: virtual.getTotalSize(), paddingBlockStart: shown[0]?.start ?? 0 }}>
        {shown.map(({ index, key }) => {
          const item = items[index];
          if (item === undefined) return null;
          const place = placeOf ? placeOf(item) : index + 1;
          return (
            <li
              key={key} className={rowClass} data-index={index} ref={virtual.measureElement}
              aria-posinset={place} aria-setsize={place === undefined ? undefined : placeOf ? -1 : items.length}
            >
              {row(item)}
            </li>
          );
        })}
      </List>
      {after}
    </div>
  );
}
