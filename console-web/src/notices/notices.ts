/** Everything that may make itself heard. */
export const EVENTS = ['offer', 'waiting', 'message', 'breach', 'lease', 'lost'] as const;
export type Sound = (typeof EVENTS)[number];

/** One row of the settings. */
export interface Notice {
  readonly sound: boolean;
  readonly desktop: boolean;
  /** From 0 to 100. */
  readonly volume: number;
}

export interface Notices {
  readonly rows: Readonly<Record<Sound, Notice>>;
  /** Times of day as 22:00; nothing sounds from the first to the second. Null: no quiet hours. */
  readonly quiet: { readonly from: string; readonly to: string } | null;
}

const USUAL: Notice = { sound: true, desktop: true, volume: 60 };

export const STANDARD: Notices = {
  rows: { offer: USUAL, waiting: USUAL, message: USUAL, breach: USUAL, lease: USUAL, lost: { ...USUAL, desktop: false } },
  quiet: null,
};

/** What was kept, with whatever is missing or not to be read as usual. */
export function noticesIn(kept: string | null): Notices {
  try {
    const { rows, quiet } = JSON.parse(kept ?? '{}') as Partial<Notices>;
    return {
      rows: Object.fromEntries(EVENTS.map((event) => [event, { ...STANDARD.rows[event], ...rows?.[event] }])) as Notices['rows'],
      quiet: quiet && isTime(quiet.from) && isTime(quiet.to) ? quiet : null,
    };
  } catch {
    return STANDARD;
  }
}

function isTime(text: unknown): boolean {
  return typeof text === 'string' && /^\d\d:\d\d$/.test(text);
}

/** True in quiet hours, which may go over midnight. */
export function isQuiet({ quiet }: Notices, at: Date): boolean {
  if (!quiet) return false;
  const { from, to } = quiet;
  const now = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
  return from <= to ? now >= from && now < to : now >= from || now < to;
}

/** How loud an event is, from 0 to 1; 0: it is silent. */
export function loudness(notices: Notices, event: Sound, at: Date): number {
  const row = notices.rows[event];
  return row.sound && !isQuiet(notices, at) ? row.volume / 100 : 0;
}
