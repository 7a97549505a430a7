import type { QueryKey } from '@tanstack/react-query';

/** What the server says has changed. */
export interface Hint {
  readonly kind: string;
  readonly id: string;
  readonly seq?: number | null;
  /** Who types: customer or agent. */
  readonly by?: string | null;
}

const LISTS: readonly QueryKey[] = [['views'], ['counts']];

/** Which of the things that were read are to be read again after a hint. */
export function toldBy(hint: Hint): readonly QueryKey[] {
  switch (hint.kind) {
    case 'queue':
      return [['waiting'], ...LISTS];
    case 'offer':
      return [['offers'], ['waiting']];
    case 'engagement':
      return [['engagements'], ['conversation', hint.id], ...LISTS];
    case 'agent':
      return [['me'], ['agents']];
    case 'conversation':
      return [['conversation', hint.id], ['passkey', hint.id], ['identity-check', hint.id], ['customer', hint.id], ['engagements'], ['waiting'], ...LISTS];
    case 'message':
      return [['engagements'], ['waiting'], ['views']];
    default:
      return [];
  }
}

export function hintIn(data: unknown): Hint | null {
  if (typeof data !== 'object' || data === null) return null;
  const { kind, id } = data as Partial<Hint>;
  return typeof kind === 'string' && typeof id === 'string' ? (data as Hint) : null;
}
