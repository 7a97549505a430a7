import { createContext, useContext } from 'react';
import type { Language } from './languages';
import type { Say } from './texts';
import { en, type Key } from './texts/en';
import { sayIn } from './texts';

export { LANGUAGES, languageOf, localeOf } from './languages';
export type { Language } from './languages';

/** What the console says, in the language of whoever reads. */
export interface Speaking {
  readonly language: Language;
  /** The locale of numbers and times: the browser's own, if it is one of this language. */
  readonly locale: string;
  readonly say: Say<Key>;
  readonly choose: (language: Language) => void;
}

export const SpeakingContext = createContext<Speaking>({
  language: 'en',
  locale: 'en',
  say: sayIn(en, 'en'),
  choose: () => undefined,
});

export function useSpeaking(): Speaking {
  return useContext(SpeakingContext);
}

export function useSay(): Say<Key> {
  return useContext(SpeakingContext).say;
}
