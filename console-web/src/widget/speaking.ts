import { createContext, useContext } from 'react';
import { languageOf, localeOf, type Language } from '../i18n/languages';
import { sayIn, type Say } from '../i18n/texts';
import { de } from './texts/de';
import { en, type Key } from './texts/en';

/** The widget's language, and times in the customer's own zone. */
export interface Speaking {
  readonly language: Language;
  readonly locale: string;
  readonly say: Say<Key>;
}

/** @param wished language tags, best first */
export function speakingFor(wished: readonly string[]): Speaking {
  const language = languageOf(wished);
  const locale = localeOf(language, wished);
  return { language, locale, say: sayIn(language === 'de' ? de : en, locale) };
}

export const SpeakingContext = createContext<Speaking>(speakingFor(['en']));

export function useSpeaking(): Speaking {
  return useContext(SpeakingContext);
}

export function timeOf(at: string | Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(new Date(at));
}

/** "09:00", "tomorrow 09:00", "Monday 09:00" or a date. */
export function whenOf(at: string, locale: string, now = new Date()): string {
  const then = new Date(at);
  const days = Math.round((midnight(then) - midnight(now)) / 86_400_000);
  const time = timeOf(then, locale);
  if (days === 0) return time;
  if (days === 1) return `${new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(1, 'day')} ${time}`;
  const look: Intl.DateTimeFormatOptions = days > 1 && days < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' };
  return `${new Intl.DateTimeFormat(locale, look).format(then)} ${time}`;
}

function midnight(of: Date): number {
  return new Date(of.getFullYear(), of.getMonth(), of.getDate()).getTime();
}
