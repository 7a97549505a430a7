/** What a page may say about the widget, in data attributes of the tag or in `Baton.settings`. */
export interface Settings {
  readonly siteKey: string;
  readonly locale: string;
  readonly theme: 'light' | 'dark' | 'auto';
  readonly position: 'end' | 'start' | 'element';
  readonly target: string;
  readonly launcher: 'bubble' | 'bar' | 'hidden';
  readonly open: 'false' | 'true' | 'return';
  readonly title: string;
  readonly zIndex: number;
  /** Pixels from the edges of the page. */
  readonly offset: number;
  readonly storage: '' | 'local' | 'visit' | 'none';
  readonly category: string;
}

type Given = Readonly<Record<string, unknown>>;

const CHOICES = {
  theme: ['auto', 'light', 'dark'],
  position: ['end', 'start', 'element'],
  launcher: ['bubble', 'bar', 'hidden'],
  open: ['false', 'true', 'return'],
  storage: ['', 'local', 'visit', 'none'],
} as const;

const KNOWN = new Set(['siteKey', 'locale', 'target', 'title', 'zIndex', 'offset', 'category', ...Object.keys(CHOICES)]);

/** Reads the settings; the tag's own attributes win. What is not understood is named and passed over. */
export function settingsFrom(tag: Given, object: Given, warn: (text: string) => void): Settings {
  const given: Given = { ...object, ...tag };
  const text = (name: string, otherwise = '') => {
    const value = given[name];
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : otherwise;
  };
  const oneOf = <Name extends keyof typeof CHOICES>(name: Name): (typeof CHOICES)[Name][number] => {
    const choices: readonly string[] = CHOICES[name];
    const value = text(name, choices[0]);
    if (!choices.includes(value)) warn(`${name} cannot be "${value}"`);
    return (choices.includes(value) ? value : choices[0]) as (typeof CHOICES)[Name][number];
  };
  const number = (name: string, otherwise: number) => {
    const value = Number(text(name, String(otherwise)));
    return Number.isFinite(value) ? value : otherwise;
  };
  for (const name of Object.keys(given)) if (!KNOWN.has(name)) warn(`unknown setting ${name}`);
  return {
    siteKey: text('siteKey'),
    locale: text('locale', 'auto'),
    theme: oneOf('theme'),
    position: oneOf('position'),
    target: text('target'),
    launcher: oneOf('launcher'),
    open: oneOf('open'),
    title: text('title'),
    zIndex: number('zIndex', 999999),
    offset: number('offset', 20),
    storage: oneOf('storage'),
    category: text('category'),
  };
}

/** The language of the page if it says one and none was set; "auto" leaves it to the browser. */
export function localeOf(settings: Settings, pageLanguage: string): string {
  return settings.locale === 'auto' ? pageLanguage || 'auto' : settings.locale;
}
