import { createContext, useContext } from 'react';
import type { Say } from './texts';
import { en, type Key } from './texts/en';
import { sayIn } from './texts';

export type Language = 'en' | 'de';

export const LANGUAGES: readonly { tag: Language; name: string }[] = [
  { tag: 'en', name: 'English' },
  { tag: 'de', name: 'Deutsch' },
];

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

/** The first of the wished languages that we speak; English if there is none. */
export function languageOf(wished: readonly string[]): Language {
  const tags = wished.map((tag) => tag.slice(0, 2).toLowerCase());
  return LANGUAGES.find(({ tag }) => tag === tags.find((t) => LANGUAGES.some((l) => l.tag === t)))?.tag ?? 'en';
}

/** The browser's locale if it is one of this language, so that British English keeps British dates. */
export function localeOf(language: Language, wished: readonly string[]): string {
  return wished.find((tag) => tag.toLowerCase().startsWith(language)) ?? language;
}
