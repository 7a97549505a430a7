import { IconPaperclip } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { acceptOf, kindsOf, sizeOf } from '../../files/limits';
import { useDrop } from '../../files/useDrop';
import { useSpeaking } from '../speaking';
import { useChat } from '../use';
import { usePopup } from './usePopup';

/** The button that chooses files: the limits can be read before anything is chosen. Dropping files on the chat does the same. */
export function Attach() {
  const [{ site }, chat] = useChat();
  const { say, locale } = useSpeaking();
  const chooser = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  const { open, toggle, close, whole, button } = usePopup();
  const box = useId();
  const limits = site?.files;

  useDrop(limits ? (files) => chat.files.add(files, limits) : null);
  useEffect(() => {
    if (open) choose.current?.focus();
  }, [open]);
  if (!limits) return null;
  const kinds = kindsOf(limits);
  const size = sizeOf(limits.largest, locale);
  const label = say('files.attach', { kinds, size });
  return (
    // Escape closes the box
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <span
      className="attach"
      ref={whole}
      onKeyDown={(event) => {
        if (!open || event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <input
        ref={chooser} type="file" multiple accept={acceptOf(limits)} aria-label={label} tabIndex={-1}
        onChange={({ currentTarget }) => {
          chat.files.add(currentTarget.files ?? [], limits);
          // the same file can be chosen again
          currentTarget.value = '';
          close();
        }}
      />
      <button ref={button} type="button" className="square" aria-label={label} aria-expanded={open} aria-controls={box} onClick={toggle}>
        <IconPaperclip size={18} stroke={1.75} aria-hidden="true" />
      </button>
      {open && (
        <div className="limits" id={box}>
          <p className="small">{say('files.limits', { kinds, size, count: limits.most })}</p>
          <button ref={choose} type="button" className="button filled" onClick={() => chooser.current?.click()}>
            {say('files.choose')}
          </button>
        </div>
      )}
    </span>
  );
}
