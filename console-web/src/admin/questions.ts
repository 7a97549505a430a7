/** What is asked before a chat, as the policy stores it. */
export const KINDS = ['TEXT', 'CHOICE', 'EMAIL', 'PHONE', 'ORDER_NUMBER'] as const;
export const HOURS = ['ALWAYS', 'OPEN', 'CLOSED'] as const;
export const MOST_QUESTIONS = 5;

type Words = Readonly<Record<string, string>>;

export interface Choice {
  readonly key: string;
  readonly words: Words;
}

export interface Question {
  readonly key: string;
  readonly kind: (typeof KINDS)[number];
  readonly required: boolean;
  readonly words: Words;
  readonly choices: readonly Choice[];
}

export interface QuestionSet {
  readonly name: string;
  readonly hours: (typeof HOURS)[number];
  /** Empty: about anything. */
  readonly categories: readonly string[];
  readonly questions: readonly Question[];
}

export const NEW_QUESTION: Question = { key: '', kind: 'TEXT', required: false, words: {}, choices: [] };

/** One set more, with one question in it and a name that no other has. */
export function withNewSet(sets: readonly QuestionSet[], name: string): readonly QuestionSet[] {
  const names = new Set(sets.map((set) => set.name));
  let free = name;
  for (let n = 2; names.has(free); n += 1) free = `${name} ${String(n)}`;
  return [...sets, { name: free, hours: 'ALWAYS', categories: [], questions: [NEW_QUESTION] }];
}

/** The list with one item changed; taken out for null. */
export function replaced<Item>(items: readonly Item[], at: number, item: Item | null): readonly Item[] {
  return item === null ? items.filter((_, n) => n !== at) : items.map((one, n) => (n === at ? item : one));
}

/** The list with an item one place earlier (-1) or later (1). */
export function shifted<Item>(items: readonly Item[], at: number, step: 1 | -1): readonly Item[] {
  const next = [...items];
  const [one] = next.splice(at, 1);
  if (one === undefined) return items;
  next.splice(Math.min(next.length, Math.max(0, at + step)), 0, one);
  return next;
}

/** The choices with the words of one language written anew, one a line. A choice keeps its key, and its words elsewhere, by its place. */
export function choicesIn(choices: readonly Choice[], language: string, text: string): readonly Choice[] {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean);
  const keys = new Set<string>();
  const all = Array.from({ length: Math.max(lines.length, choices.some((one) => elsewhere(one, language)) ? choices.length : 0) }, (_, n): Choice => {
    const before = choices[n];
    const { [language]: old, ...others } = before?.words ?? {};
    const line = lines[n];
    const key = free(before?.key ?? keyOf(line ?? old ?? ''), keys);
    return { key, words: line === undefined ? others : { ...others, [language]: line } };
  });
  return all.filter((choice) => Object.keys(choice.words).length > 0);
}

function elsewhere(choice: Choice, language: string): boolean {
  return Object.keys(choice.words).some((one) => one !== language);
}

function free(key: string, taken: Set<string>): string {
  let name = key;
  for (let n = 2; taken.has(name); n += 1) name = `${key} ${String(n)}`;
  taken.add(name);
  return name;
}

/** Small letters and digits of some words, parted by spaces: how keys are written. */
export function keyOf(words: string): string {
  const plain = words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[a-z0-9]+/g) ?? ['choice']).join(' ').slice(0, 36).trim();
}
