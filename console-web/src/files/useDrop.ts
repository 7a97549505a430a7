import { useEffect, useEffectEvent } from 'react';

/** Files that are dropped anywhere on the page; the page says so by `data-drop` while they hang over it. */
export function useDrop(onFiles: ((files: FileList) => void) | null): void {
  const on = onFiles !== null;
  const take = useEffectEvent((files: FileList) => onFiles?.(files));
  useEffect(() => {
    if (!on) return undefined;
    const page = document.documentElement;
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      page.dataset['drop'] = '';
    };
    const leave = () => {
      delete page.dataset['drop'];
    };
    const drop = (event: DragEvent) => {
      leave();
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      take(event.dataTransfer.files);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      leave();
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [on]);
}
