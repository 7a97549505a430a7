import type { Storing } from '../keep';

/** What the page that carries the widget has asked for. */
export interface ChatSettings {
  readonly siteKey: string;
  /** Null: as the site is set up; until that is known nothing is kept. */
  readonly storage: Storing | null;
  readonly category: string;
  /** Best language first. */
  readonly languages: readonly string[];
}
