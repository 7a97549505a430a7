/** What goes between the page's loader and the application in the frame. Both sides use these shapes; the page sees none of it. */
export interface Face {
  /** Name of the launcher for screen readers, such as "Open chat, 2 unread". */
  readonly label: string;
  readonly unread: number;
  /** Title of the frame. */
  readonly frame: string;
  readonly bar: string;
}

export type ToFrame =
  | { readonly baton: 1; readonly kind: 'hello'; readonly settings: object; readonly open: boolean }
  | { readonly baton: 1; readonly kind: 'call'; readonly id: number; readonly method: string; readonly args: readonly unknown[] }
  | { readonly baton: 1; readonly kind: 'shown'; readonly open: boolean };

export type FromFrame =
  | { readonly baton: 1; readonly kind: 'here' }
  | { readonly baton: 1; readonly kind: 'face'; readonly face: Face }
  | { readonly baton: 1; readonly kind: 'want'; readonly open: boolean }
  | { readonly baton: 1; readonly kind: 'answer'; readonly id: number; readonly result?: unknown; readonly error?: Problem }
  | { readonly baton: 1; readonly kind: 'event'; readonly name: string; readonly data: unknown };

export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly retryAfter?: number;
}

/** True if the other side of our wire has sent this. */
export function isOurs(data: unknown): data is ToFrame | FromFrame {
  return typeof data === 'object' && data !== null && (data as { baton?: unknown }).baton === 1;
}
