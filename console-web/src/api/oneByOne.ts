/** Between a try that came to nothing and the next. */
export const PAUSE_MS = 2_000;

interface Work<T> {
  /** What is to be sent now, if anything is. */
  readonly next: () => T | undefined;
  /** Sends it; true if the next one may go. */
  readonly send: (one: T) => Promise<boolean>;
  /** How long to wait until what is left is tried again. */
  readonly pause?: () => number;
  /** Nothing is on its way any more. */
  readonly rested?: () => void;
}

/** Sends what waits, one after the other, until one has to wait; then comes back to it. */
export class OneByOne<T> {
  private working = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly work: Work<T>) {}

  get busy(): boolean {
    return this.working;
  }

  /** Now is a good moment: something was added, the connection stands, or the pause is over. */
  soon = (): void => {
    clearTimeout(this.timer);
    if (!this.working) void this.all();
  };

  /** All that can go now; not to be called while busy. */
  async all(): Promise<void> {
    const { next, send, pause, rested } = this.work;
    this.working = true;
    try {
      let one = next();
      while (one && (await send(one))) one = next();
    } finally {
      this.working = false;
    }
    if (next()) this.timer = setTimeout(this.soon, pause?.() ?? PAUSE_MS);
    rested?.();
  }
}
