import { IconPaperclip } from '@tabler/icons-react';
import { useRef } from 'react';
import { acceptOf, kindsOf, sizeOf } from '../../files/limits';
import { useDrop } from '../../files/useDrop';
import { useSpeaking } from '../speaking';
import { useChat } from '../use';

/** The button that chooses files; it tells the limits first. Dropping files anywhere on the chat does the same. */
export function Attach() {
  const [{ site }, chat] = useChat();
  const { say, locale } = useSpeaking();
  const chooser = useRef<HTMLInputElement>(null);
  const limits = site?.files;

  useDrop(limits ? (files) => chat.files.add(files, limits) : null);
  if (!limits) return null;
  const label = say('files.attach', { kinds: kindsOf(limits), size: sizeOf(limits.largest, locale) });
  return (
    <span className="attach">
      <input
        ref={chooser} type="file" multiple accept={acceptOf(limits)} aria-label={label} tabIndex={-1}
        onChange={({ currentTarget }) => {
          chat.files.add(currentTarget.files ?? [], limits);
          // the same file can be chosen again
          currentTarget.value = '';
        }}
      />
      <button type="button" className="square" aria-label={label} title={label} onClick={() => chooser.current?.click()}>
        <IconPaperclip size={18} stroke={1.75} aria-hidden="true" />
      </button>
    </span>
  );
}
