import { IconSend } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { unsentOf } from '../chat/files';
import { useSpeaking } from '../speaking';
import { useChat, useNow } from '../use';
import { Attach } from './Attach';
import { Emoji } from './Emoji';
import { ChosenFiles } from './Files';
import { limitText } from './limitText';

const LONGEST = 10_000;
const COUNTED_FROM = 9_000;

/** The input. Enter sends, Shift+Enter begins a line; what is typed stays until it is sent. */
export function Composer({ arrivals, draft, onDraft }: { arrivals: number; draft: string; onDraft: (text: string) => void }) {
  const [{ asking, conversation, limitedUntil, outgoing, files, site }, chat] = useChat();
  const { say } = useSpeaking();
  const field = useRef<HTMLTextAreaElement>(null);
  const now = useNow(1000, limitedUntil > 0);
  const wait = Math.ceil((limitedUntil - now) / 1000);
  const over = draft.length > LONGEST;
  const chosen = unsentOf({ files, outgoing });
  const may = (draft.trim() !== '' || chosen.some((file) => file.state !== 'refused')) && !over;

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    // a panel that is not shown has no heights
    if (element.scrollHeight > 0) element.style.height = `${String(Math.min(element.scrollHeight, 132))}px`;
  }, [draft]);

  useEffect(() => {
    // where a finger writes, the focus would bring up the keyboard before anything was read
    const typing = window.matchMedia('(pointer: fine)').matches && document.hasFocus();
    if (arrivals > 0 && typing && document.activeElement === document.body) field.current?.focus();
  }, [arrivals]);

  const set = (text: string) => {
    onDraft(text);
    chat.keep.put({ draft: text });
  };
  const send = () => {
    if (!may || !chat.say(draft)) return;
    set('');
    field.current?.focus();
  };
  const insert = (sign: string) => {
    const { selectionStart: from, selectionEnd: to } = field.current ?? { selectionStart: draft.length, selectionEnd: draft.length };
    set(draft.slice(0, from) + sign + draft.slice(to));
    field.current?.focus();
  };
  const keyed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  const control = conversation?.control;
  const label =
    control === 'WAITING_FOR_HUMAN'
      ? say('input.waiting')
      : control === 'HUMAN'
        ? say('input.person', { name: conversation?.agentName ?? '' })
        : say('input.write');

  return (
    <div className="composer">
      {wait > 0 && (asking || outgoing.length > 0) && (
        // said to screen readers once, not each second
        <p className="small">{limitText(wait, say)}</p>
      )}
      {draft.length > COUNTED_FROM && (
        <p className={over ? 'small danger' : 'small'} id="left">
          {over ? say('input.over', { count: draft.length - LONGEST }) : say('input.left', { count: LONGEST - draft.length })}
        </p>
      )}
      <ChosenFiles files={chosen} />
      <div className="input">
        <textarea
          ref={field}
          rows={1}
          dir="auto"
          value={draft}
          placeholder={label}
          aria-label={label}
          aria-invalid={over}
          {...(draft.length > COUNTED_FROM && { 'aria-describedby': 'left' })}
          onChange={(event) => {
            set(event.target.value);
            chat.typing.now();
          }}
          onKeyDown={keyed}
          onPaste={(event) => {
            if (event.clipboardData.files.length === 0 || !site) return;
            event.preventDefault();
            chat.files.add(event.clipboardData.files, site.files);
          }}
        />
        <Attach />
        <Emoji onPick={insert} />
        <button type="button" className="square send" aria-label={say('input.send')} aria-disabled={!may} onClick={send}>
          <IconSend size={18} stroke={1.75} aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}
