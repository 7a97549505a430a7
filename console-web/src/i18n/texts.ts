/** A catalogue: key to text. Texts hold {name} and {count, plural, one {# customer} other {# customers}}. */
export type Catalogue<Key extends string = string> = Readonly<Record<Key, string>>;

export type Values = Readonly<Record<string, string | number>>;

/** Looks up a text of the catalogue and fills it in. */
export type Say<Key extends string = string> = (key: Key, values?: Values) => string;

const PLURAL = /\{(\w+), plural,((?:\s*\w+ \{[^{}]*\})+)\s*\}/g;
const FORM = /(\w+) \{([^{}]*)\}/g;
const VALUE = /\{(\w+)\}/g;

/** Fills a text in; numbers are written in the way of the locale. */
export function fill(text: string, values: Values, locale: string): string {
  if (!text.includes('{')) return text;
  const shown = (value: string | number | undefined, name: string) =>
    value === undefined ? `{${name}}` : typeof value === 'number' ? numbers(locale).format(value) : value;
  return text
    .replace(PLURAL, (_, name: string, forms: string) => {
      const count = Number(values[name] ?? 0);
      const wanted = new Intl.PluralRules(locale).select(count);
      const texts = new Map([...forms.matchAll(FORM)].map((form) => [form[1], form[2] ?? '']));
      return (texts.get(wanted) ?? texts.get('other') ?? '').replaceAll('#', shown(count, name));
    })
    .replace(VALUE, (_, name: string) => shown(values[name], name));
}

let formatter: { readonly locale: string; readonly numbers: Intl.NumberFormat } | null = null;

/** Made once: it takes longer than to fill in a text. */
function numbers(locale: string): Intl.NumberFormat {
  if (formatter?.locale !== locale) formatter = { locale, numbers: new Intl.NumberFormat(locale) };
  return formatter.numbers;
}

/** The names that a text expects to be filled in, in alphabetical order. */
export function namesIn(text: string): string[] {
  const plural = [...text.matchAll(PLURAL)].map((found) => found[1] ?? '');
  const plain = [...text.replace(PLURAL, '').matchAll(VALUE)].map((found) => found[1] ?? '');
  return [...new Set([...plural, ...plain])].sort();
}

export function sayIn<Key extends string>(catalogue: Catalogue<Key>, locale: string): Say<Key> {
  return (key, values) => fill(catalogue[key], values ?? {}, locale);
}

/** Differences between a catalogue and the English one, as sentences; empty if there are none. */
export function gaps(english: Catalogue, other: Catalogue): string[] {
  const missing = Object.keys(english).filter((key) => !other[key]?.trim());
  const unknown = Object.keys(other).filter((key) => !(key in english));
  const different = Object.keys(english).filter(
    (key) => other[key] && namesIn(english[key] ?? '').join() !== namesIn(other[key]).join(),
  );
  return [
    ...missing.map((key) => `${key} is missing`),
    ...unknown.map((key) => `${key} is not in the English catalogue`),
    ...different.map((key) => `${key} has other names to fill in`),
  ];
}
