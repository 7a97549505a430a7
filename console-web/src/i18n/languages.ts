export type Language = 'en' | 'de';

export const LANGUAGES: readonly { tag: Language; name: string }[] = [
  { tag: 'en', name: 'English' },
  { tag: 'de', name: 'Deutsch' },
];

/** The first of the wished languages that we speak; English if there is none. */
export function languageOf(wished: readonly string[]): Language {
  const tags = wished.map((tag) => tag.slice(0, 2).toLowerCase());
  return LANGUAGES.find(({ tag }) => tag === tags.find((t) => LANGUAGES.some((l) => l.tag === t)))?.tag ?? 'en';
}

/** The browser's locale if it is one of this language, so that British English keeps British dates. */
export function localeOf(language: Language, wished: readonly string[]): string {
  return wished.find((tag) => tag.toLowerCase().startsWith(language)) ?? language;
}
