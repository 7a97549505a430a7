import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { LANGUAGES, languageOf, localeOf, SpeakingContext, type Language, type Speaking } from './language';
import { sayIn, type Catalogue } from './texts';
import { en, type Key } from './texts/en';

const KEPT = 'baton.language';

function chosenBefore(): Language {
  const kept = localStorage.getItem(KEPT);
  return LANGUAGES.find(({ tag }) => tag === kept)?.tag ?? languageOf(navigator.languages);
}

/** Gives the console its language; other catalogues than the English one are loaded when they are wanted. */
export function SpeakingProvider({ children }: { children: ReactNode }) {
  const [wished, setWished] = useState<Language>(chosenBefore);
  const [loaded, setLoaded] = useState<{ language: Language; texts: Catalogue<Key> }>({ language: 'en', texts: en });

  useEffect(() => {
    let wanted = true;
    const load = wished === 'de' ? import('./texts/de').then((m) => m.de) : Promise.resolve(en);
    void load.then((texts) => {
      if (wanted) setLoaded({ language: wished, texts });
    });
    return () => {
      wanted = false;
    };
  }, [wished]);

  useEffect(() => {
    document.documentElement.lang = loaded.language;
  }, [loaded]);

  const speaking = useMemo<Speaking>(() => {
    const locale = localeOf(loaded.language, navigator.languages);
    return {
      language: loaded.language,
      locale,
      say: sayIn(loaded.texts, locale),
      choose: (language) => {
        localStorage.setItem(KEPT, language);
        setWished(language);
      },
    };
  }, [loaded]);

  return <SpeakingContext.Provider value={speaking}>{children}</SpeakingContext.Provider>;
}
