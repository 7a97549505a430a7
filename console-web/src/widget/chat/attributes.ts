import { ask } from '../../api/client';
import type { Keep } from '../keep';

const MOST = 50;
const MOST_BYTES = 2048;

/** What the page says, as texts; null if it is more than is taken, or nothing that can be shown. */
export function attributesIn(given: unknown): Record<string, string> | null {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return null;
  const all = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  const texts = all.map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
  const bytes = new TextEncoder().encode(texts.flat().join('')).length;
  const bad = texts.length > MOST || bytes > MOST_BYTES || texts.some(([name]) => name.trim() === '' || name.length > 60);
  return bad ? null : Object.fromEntries(texts);
}

/** Tells the server once there is a conversation; what was said last counts. */
export class Attributes {
  private wanted: Record<string, string> | null = null;
  private told = '';

  constructor(private readonly keep: Keep) {}

  set(attributes: Record<string, string>): void {
    this.wanted = attributes;
    this.soon();
  }

  /** They were of somebody who has gone. */
  clear(): void {
    this.wanted = null;
    this.told = '';
  }

  /** Of what the page has said something. */
  get names(): string[] {
    return Object.entries(this.wanted ?? {}).flatMap(([name, value]) => (value.trim() === '' ? [] : [name]));
  }

  /** There may be a conversation now. */
  soon(): void {
    const own = this.keep.all.conversation;
    if (!own || !this.wanted) return;
    const words = `${own.id} ${JSON.stringify(this.wanted)}`;
    if (words === this.told) return;
    const before = this.told;
    this.told = words;
    void ask('post', '/api/v1/conversations/{id}/attributes', { at: { id: own.id }, token: own.token, body: { attributes: this.wanted } }).catch(() => {
      this.told = before;
    });
  }
}
