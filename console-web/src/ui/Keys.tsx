const MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** "Mod+K" as this machine writes it. */
export function keysShown(keys: string, mac = MAC): string {
  return keys
    .split('+')
    .map((key) => (key === 'Mod' ? (mac ? 'Cmd' : 'Ctrl') : key === 'Alt' && mac ? 'Ctrl Shift' : key.replace('Digit', '')))
    .join(' ');
}

/** The keys of an action, beside its name; hidden from screen readers, who get aria-keyshortcuts. */
export function Keys({ keys }: { keys: string }) {
  return (
    <kbd className="kbd" aria-hidden="true">
      {keysShown(keys)}
    </kbd>
  );
}
