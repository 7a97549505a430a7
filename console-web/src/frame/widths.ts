/** The panes whose width is a matter of taste, in pixels. */
export type Pane = 'side' | 'context';
export type Widths = Readonly<Partial<Record<Pane, number>>>;

export const LIMITS = { side: { least: 200, usual: 296, most: 460 }, context: { least: 260, usual: 336, most: 560 } } as const;
/** What one press of an arrow key moves. */
export const STEP = 16;

export function within(pane: Pane, width: number): number {
  const { least, most } = LIMITS[pane];
  return Math.round(Math.min(most, Math.max(least, width)));
}

/** A press without a drag: the usual width, a wide one, a narrow one, in turn. */
export function nextOf(pane: Pane, width: number): number {
  const { least, usual, most } = LIMITS[pane];
  const wide = Math.round((usual + most) / 2);
  if (width === usual) return wide;
  return width > usual ? least : usual;
}

/** Which panes of a conversation are folded. */
export type Folded = Readonly<Record<Pane, boolean>>;

const foldedKeyOf = (person: string) => `baton.folded.${person}`;

export function keptFolded(person: string): Folded {
  const kept = (localStorage.getItem(foldedKeyOf(person)) ?? '').split(' ');
  return { side: kept.includes('side'), context: kept.includes('context') };
}

export function keepFolded(person: string, folded: Folded): void {
  localStorage.setItem(foldedKeyOf(person), (['side', 'context'] as const).filter((pane) => folded[pane]).join(' '));
}

const keyOf = (person: string) => `baton.panes.${person}`;

export function keptWidths(person: string): Widths {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(person)) ?? '{}') as Record<string, unknown>;
    return Object.fromEntries(
      (['side', 'context'] as const).flatMap((pane) => {
        const width = kept[pane];
        return typeof width === 'number' ? [[pane, within(pane, width)]] : [];
      }),
    );
  } catch {
    return {};
  }
}

export function keepWidths(person: string, widths: Widths): void {
  localStorage.setItem(keyOf(person), JSON.stringify(widths));
}
