/** Keys that whoever sits here has given to actions, by action; kept in this browser. */
type OwnKeys = Readonly<Partial<Record<string, string>>>;

const KEPT = 'baton.shortcuts.own';
let own: OwnKeys | null = null;

export function ownKeys(): OwnKeys {
  return (own ??= read());
}

/** Null: the usual keys again. */
export function changeKeys(action: string, keys: string | null): void {
  const others = Object.entries(ownKeys()).filter(([one]) => one !== action);
  own = Object.fromEntries(keys === null ? others : [...others, [action, keys]]);
  localStorage.setItem(KEPT, JSON.stringify(own));
}

export function usualKeys(): void {
  own = {};
  localStorage.removeItem(KEPT);
}

function read(): OwnKeys {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Record<string, unknown>;
    return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return {};
  }
}
