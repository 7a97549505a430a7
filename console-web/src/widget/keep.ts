import { newKey } from '../api/client';
import type { Attachment } from '../files/limits';
import type { Answered } from './chat/questions';

export type Storing = 'local' | 'visit' | 'none';

export function storingOf(word: unknown): Storing | null {
  return word === 'local' || word === 'visit' || word === 'none' ? word : null;
}

/** A message that is not in the transcript yet. Its key was made before the first try. */
export interface Kept {
  readonly key: string;
  readonly text: string;
  readonly madeAt: string;
  /** What comes with it; the server has the bytes, or is about to. */
  readonly files?: readonly Attachment[];
}

export interface Remembered {
  readonly conversation: { readonly id: string; readonly token: string } | null;
  /** Key of the opening that is under way: two tabs that begin at once begin the same conversation. */
  readonly openingKey: string;
  /** Changed when the customer signs out: what another tab shows is of nobody then. */
  readonly visitor: string;
  /** Key of the wish for a person that the server has not taken yet; empty: there is none. */
  readonly wanted: string;
  readonly outgoing: readonly Kept[];
  /** Number of the last message that the customer has seen. */
  readonly seen: number;
  /** Epoch of the end whose survey was answered or skipped. */
  readonly surveyed: number;
  readonly draft: string;
  /** Chosen and not sent; `ready` if the server has the bytes. */
  readonly files: readonly (Attachment & { readonly ready: boolean })[];
  /** Answers before the chat, as they are typed. */
  readonly answers: Readonly<Record<string, string>>;
  /** What goes along with the opening that is under way. */
  readonly opening: Answered | null;
  /** What was told last, and to which conversation. */
  readonly told: { readonly to: string; readonly answers: Readonly<Record<string, string>> };
  /** How to reach the team, for a visit on which nobody is reached. */
  readonly ways: { readonly phone: string; readonly email: string };
  /** What is asked before anything is kept was answered. */
  readonly consented: boolean;
  readonly sound: boolean;
  readonly language: string;
}

const NOTHING: Omit<Remembered, 'openingKey'> = {
  conversation: null,
  visitor: '',
  wanted: '',
  outgoing: [],
  seen: 0,
  surveyed: 0,
  draft: '',
  files: [],
  answers: {},
  opening: null,
  told: { to: '', answers: {} },
  ways: { phone: '', email: '' },
  consented: false,
  sound: false,
  language: '',
};

/** What stays on the customer's device: for good, until the page's tab is closed, or nothing. */
export class Keep {
  private readonly name: string;
  private shelf: Storage | null = null;
  private now: Remembered = { ...NOTHING, openingKey: newKey() };
  /** True if the browser refuses what was wished. */
  refused = false;

  constructor(
    site: string,
    private storing: Storing,
    private readonly onChange: (forgotten: boolean) => void,
  ) {
    this.name = `baton.${site}`;
    this.open();
    // another tab of the same customer has written, sent or signed out
    window.addEventListener('storage', (event) => {
      if (event.storageArea !== this.shelf || (event.key !== this.name && event.key !== null)) return;
      const { visitor } = this.now;
      this.now = this.read() ?? { ...NOTHING, openingKey: newKey(), visitor: newKey() };
      this.onChange(this.now.visitor !== visitor);
    });
  }

  /** True if something stays when the page is left. */
  get keeps(): boolean {
    return this.shelf !== null;
  }

  get all(): Remembered {
    return this.now;
  }

  put(change: Partial<Remembered>): void {
    this.now = { ...this.now, ...change };
    this.write();
  }

  /** Consent was given or taken back. */
  allow(storing: Storing): void {
    const before = this.now;
    if (storing === 'none') this.clearShelf();
    this.storing = storing;
    this.open();
    // what has begun on this page goes on; else what an earlier visit has left
    if (storing === 'none' || before.conversation) this.now = before;
    this.write();
  }

  /** Nothing of the customer stays on this device. */
  forget(): void {
    this.clearShelf();
    this.now = { ...NOTHING, openingKey: newKey(), visitor: newKey() };
    this.write();
  }

  private open(): void {
    this.shelf = null;
    if (this.storing === 'none') return;
    try {
      const shelf = this.storing === 'local' ? window.localStorage : window.sessionStorage;
      shelf.setItem(`${this.name}.try`, '1');
      shelf.removeItem(`${this.name}.try`);
      this.shelf = shelf;
      this.now = this.read() ?? this.now;
      this.write();
    } catch {
      this.refused = true;
    }
  }

  private read(): Remembered | null {
    try {
      const text = this.shelf?.getItem(this.name);
      return text ? { ...NOTHING, openingKey: newKey(), ...(JSON.parse(text) as Partial<Remembered>) } : null;
    } catch {
      return null;
    }
  }

  private write(): void {
    try {
      this.shelf?.setItem(this.name, JSON.stringify(this.now));
    } catch {
      this.refused = true;
    }
  }

  private clearShelf(): void {
    try {
      this.shelf?.removeItem(this.name);
    } catch {
      // nothing was kept
    }
  }
}
