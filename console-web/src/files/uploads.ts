import { newKey } from '../api/client';
import { OneByOne } from '../api/oneByOne';
import { passes, Refused } from '../api/refused';
import { problemOf, type Attachment, type FileLimits } from './limits';
import { takeBack, upload, type Place } from './transfer';

/** A file that somebody has chosen for a message that is still being written or waits for it. */
export interface Chosen extends Attachment {
  readonly state: 'waiting' | 'going' | 'ready' | 'refused';
  readonly sent: number;
  /** Why it was refused: a code of the server, or LOST. */
  readonly code?: string;
  /** Address of the picture, as long as this page has it. */
  readonly preview?: string;
}

/** Addresses of pictures that this page has, by the id of their file. */
export const pictures = new Map<string, string>();

/** What became of the files of a message that wants to go. */
export type Readiness = { readonly state: 'ready' | 'waiting' } | { readonly state: 'refused'; readonly code: string };

/** Sends chosen files ahead of their message, one after the other; each until the server has it or refuses it. */
export class Uploads {
  private all: readonly Chosen[] = [];
  private readonly blobs = new Map<string, File>();
  private readonly aborts = new Map<string, AbortController>();
  private readonly waiters = new Set<() => void>();
  private readonly line = new OneByOne<Chosen>({
    next: () => this.all.find((one) => one.state === 'waiting'),
    send: (one) => this.send(one),
    rested: () => this.wake(),
  });

  /**
   * @param where null while there is no way to the server
   * @param changed told with each change
   */
  constructor(
    private readonly where: () => Promise<Place | null>,
    private readonly changed: (all: readonly Chosen[]) => void,
  ) {}

  get chosen(): readonly Chosen[] {
    return this.all;
  }

  add(files: Iterable<File>, limits: FileLimits): void {
    const room = limits.most - this.all.filter((one) => one.state !== 'refused').length;
    let taken = 0;
    const more = [...files].map((file): Chosen => {
      const problem = problemOf(file, limits) ?? (taken >= room ? 'TOO_MANY' : null);
      const id = newKey();
      const about = { id, name: file.name, mediaType: file.type, size: file.size, sent: 0 };
      if (problem) return { ...about, state: 'refused', code: problem };
      taken += 1;
      this.blobs.set(id, file);
      return { ...about, state: 'waiting', ...(file.type.startsWith('image/') && { preview: URL.createObjectURL(file) }) };
    });
    this.put([...this.all, ...more]);
    this.soon();
  }

  /** Files of an earlier visit: the server has them, or they are lost. */
  restore(files: readonly (Attachment & { readonly ready: boolean })[]): void {
    this.put(files.map(({ ready, ...file }) => ({ ...file, sent: 0, ...(ready ? { state: 'ready' } : { state: 'refused', code: 'LOST' }) })));
  }

  remove(id: string): void {
    const gone = this.all.find((one) => one.id === id);
    this.aborts.get(id)?.abort();
    // of what never went nothing is there to be taken back
    if (gone?.state === 'ready' || gone?.state === 'going') {
      void this.where().then(
        (place) => place && takeBack(place, id),
        () => undefined,
      );
    }
    this.leave([id]);
  }

  retry(id: string): void {
    this.mark(id, { state: 'waiting', sent: 0 });
    this.soon();
  }

  /** True if the bytes are here, so that trying again makes sense. */
  has = (id: string): boolean => this.blobs.has(id);

  /** They are not wanted any more. */
  leave(ids: readonly string[]): void {
    for (const one of this.all) if (ids.includes(one.id) && one.preview) URL.revokeObjectURL(one.preview);
    for (const id of ids) this.blobs.delete(id);
    this.put(this.all.filter((one) => !ids.includes(one.id)));
  }

  /** The server has the message that they come with; its pictures need not be fetched again. */
  sent(ids: readonly string[]): void {
    for (const one of this.all) if (ids.includes(one.id) && one.preview) pictures.set(one.id, one.preview);
    for (const id of ids) this.blobs.delete(id);
    this.put(this.all.filter((one) => !ids.includes(one.id)));
  }

  clear(): void {
    for (const abort of this.aborts.values()) abort.abort();
    this.leave(this.all.map((one) => one.id));
  }

  /** When nothing of them is on its way any more, or there is no way. Those of an earlier visit the server knows. */
  async settled(ids: readonly string[]): Promise<Readiness> {
    for (;;) {
      const these = this.all.filter((one) => ids.includes(one.id));
      const refused = these.find((one) => one.state === 'refused');
      if (refused) return { state: 'refused', code: refused.code ?? 'INTERNAL' };
      if (these.every((one) => one.state === 'ready')) return { state: 'ready' };
      if (!this.line.busy) {
        await this.line.all();
        if (these.some((one) => this.all.find((now) => now.id === one.id)?.state === 'waiting')) return { state: 'waiting' };
      } else {
        await new Promise<void>((resolve) => this.waiters.add(resolve));
      }
    }
  }

  soon = (): void => this.line.soon();

  /** True if the next one may go. */
  private async send({ id }: Chosen): Promise<boolean> {
    const blob = this.blobs.get(id);
    if (!blob) {
      this.mark(id, { state: 'refused', code: 'LOST' });
      return true;
    }
    const abort = new AbortController();
    this.aborts.set(id, abort);
    this.mark(id, { state: 'going', sent: 0 });
    try {
      const place = await this.where();
      if (!place) return this.later(id);
      const kept = await upload(place, id, blob, (sent) => this.mark(id, { sent }), abort.signal);
      this.mark(id, { ...kept, sent: kept.size, state: 'ready' });
      return true;
    } catch (error) {
      if (abort.signal.aborted) return true;
      if (!(error instanceof Refused) || passes(error)) return this.later(id);
      this.mark(id, { state: 'refused', code: error.code });
      return true;
    } finally {
      this.aborts.delete(id);
    }
  }

  private later(id: string): false {
    this.mark(id, { state: 'waiting', sent: 0 });
    return false;
  }

  private mark(id: string, change: Partial<Chosen>): void {
    this.put(this.all.map((one) => (one.id === id ? { ...one, ...change } : one)));
  }

  private put(all: readonly Chosen[]): void {
    this.all = all;
    this.changed(all);
    this.wake();
  }

  private wake(): void {
    const waiting = [...this.waiters];
    this.waiters.clear();
    for (const waiter of waiting) waiter();
  }
}
