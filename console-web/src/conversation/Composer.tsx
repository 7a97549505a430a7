import { IconBulb, IconFileText, IconLock, IconSend, IconSlash } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react';
import { ask } from '../api/client';
import { firstName } from '../agents/agents';
import { AssistCard } from '../assist/AssistCard';
import { useSummary } from '../assist/assist';
import { sentenceOf } from '../codes/refusals';
import { useCustomer } from '../customer/customers';
import { ariaKeys, useShortcuts } from '../frame/shortcuts';
import { told } from '../frame/told';
import { useSay, useSpeaking } from '../i18n/language';
import { useSession } from '../session/session';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { Keys } from '../ui/Keys';
import { money } from '../ui/times';
import { CannedList } from './CannedList';
import { filled } from './canned';
import type { Conversation } from './conversations';
import { useDraft } from './drafts';
import { AttachButton, ChosenFiles } from './Files';
import { aboutOf, uploadsOf, useFileLimits, useUploads } from './uploads';
import { Guard } from './Guard';
import { send, useOutgoing } from './sending';
import { newsSince } from './transcript';
import { backForMs } from './undoSend';
import { keepUnsentNote, unsentNote } from './unsentNotes';
import type { Transcript } from './useTranscript';

const LONGEST = 10_000;
const TYPING_EVERY_MS = 3000;

export interface ComposerProps {
  readonly conversation: Conversation;
  readonly transcript: Transcript;
  /** False: only notes can be written here now. */
  readonly replies: boolean;
}

/** Reply or note. A reply goes out only if it was written on what is on the screen. */
export function Composer({ conversation, transcript, replies }: ComposerProps) {
  const say = useSay();
  const { agentId } = useSession();
  const draft = useDraft(conversation.id, replies);
  const [wished, setWished] = useState<'reply' | 'note'>('reply');
  const [note, setNoteShown] = useState(() => unsentNote(conversation.id));
  const setNote = (typed: string) => {
    keepUnsentNote(conversation.id, typed);
    setNoteShown(typed);
  };
  const [held, setHeld] = useState(false);
  const [begunAt, setBegunAt] = useState<number | null>(null);
  const [assist, setAssist] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  const mode = replies ? wished : 'note';
  const text = mode === 'reply' ? draft.text : note;
  // before the messages are here, what is there already is no news
  const newest = transcript.messages.at(-1)?.seq ?? conversation.lastSeq;
  const kind = mode === 'note' ? 'NOTE' : 'PUBLIC';
  const uploads = uploadsOf(conversation.id, kind);
  const limits = useFileLimits();
  const going = new Set(useOutgoing(conversation.id).flatMap((one) => one.files.map((file) => file.id)));
  const files = useUploads(conversation.id, kind).filter((file) => !going.has(file.id));
  const name = firstName(conversation.customerName) || say('author.customer');
  const [shut, setShut] = useState(false);
  const canned = mode === 'reply' && !shut && text.startsWith('/') ? text.slice(1) : null;

  const write = (typed: string) => {
    if (!typed.startsWith('/')) setShut(false);
    if (mode === 'note') setNote(typed);
    else {
      setBegunAt((before) => (typed === '' ? null : (before ?? newest)));
      draft.type(typed);
    }
  };
  const choose = (wanted: 'reply' | 'note') => {
    setWished(wanted);
    input.current?.focus();
  };
  const go = (seenSeq: number | null) => {
    const words = text.trim();
    const come = files.filter((file) => file.state !== 'refused').map(aboutOf);
    if ((!words && come.length === 0) || words.length > LONGEST) return;
    setHeld(false);
    if (mode === 'note') {
      setNote('');
      void send(conversation.id, { text: words, files: come, visibility: 'NOTE' }, { seenSeq: null, epoch: null });
      return;
    }
    const back = backForMs(agentId);
    if (back > 0) draft.putAside();
    else draft.drop();
    setBegunAt(null);
    void send(conversation.id, { text: words, files: come, visibility: 'PUBLIC' }, { seenSeq, epoch: conversation.epoch }, back).then((state) => {
      if (back > 0) draft.setAside(state === 'back' ? words : null);
      if (state === 'back') input.current?.focus();
      if (state !== 'held') return;
      // the server knew of a message that had not come here yet
      draft.type(words);
      setBegunAt(seenSeq);
      setHeld(true);
      announce(say('guard.held'), 'assertive');
    });
  };
  const news = newsSince(transcript.messages, begunAt ?? newest, agentId);
  const submit = () => {
    if (mode === 'note' || news.length === 0) {
      go(mode === 'reply' ? newest : null);
      return;
    }
    setHeld(true);
    announce(say('guard.held'), 'assertive');
  };
  const edit = () => {
    setHeld(false);
    setBegunAt(newest);
    input.current?.focus();
  };

  useTyping(conversation.id, mode === 'reply' && canned === null ? text : '');
  useGrowing(input, text);
  const summary = useSummary(conversation.id);
  const sumUp = () =>
    !summary.isPending &&
    summary.mutate(undefined, {
      onSuccess: () => told(say('assist.summarized'), 'good'),
      onError: (problem) => told(sentenceOf(problem, say), 'bad'),
    });
  useShortcuts({
    'conversation.reply': () => replies && choose('reply'),
    'conversation.note': () => choose('note'),
    'conversation.assist': () => replies && setAssist((is) => !is),
    'conversation.summary': sumUp,
    'conversation.canned': () => {
      if (!replies || (draft.text !== '' && !draft.text.startsWith('/'))) return;
      setWished('reply');
      setShut(false);
      draft.type('/');
      input.current?.focus();
    },
  });
  const fill = useFilled(conversation);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.altKey) {
      event.preventDefault();
      submit();
    }
  };
  const pasted = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0 || !limits) return;
    event.preventDefault();
    uploads.add(event.clipboardData.files, limits);
  };
  const tooLong = text.length > LONGEST ? say('refusal.MESSAGE_TOO_LONG') : null;
  const label = mode === 'note' ? say('composer.noteFor') : say('composer.write', { name });
  return (
    <section className="composer" aria-label={say('composer.title')} data-pane="composer">
      {assist && replies && (
        <AssistCard
          conversation={conversation} newest={newest} onClose={() => setAssist(false)}
          onInsert={(suggested) => {
            setWished('reply');
            write(draft.text.trim() ? `${draft.text.trimEnd()}\n${suggested}` : suggested);
            input.current?.focus();
          }}
        />
      )}
      {held && <Guard news={news} conversation={conversation} onEdit={edit} onSend={() => go(null)} />}
      {canned !== null && (
        <CannedList
          query={canned} locale={conversation.locale}
          onPick={(reply) => {
            write(fill(reply.body));
            input.current?.focus();
          }}
          onClose={() => setShut(true)} input={input}
        />
      )}
      <div className="composer-box" data-mode={mode}>
        {mode === 'note' && (
          <p className="composer-only">
            <IconLock size={14} stroke={1.75} aria-hidden="true" />
            {say('composer.teamOnly')}
          </p>
        )}
        <textarea
          ref={input} className="composer-input" value={text} rows={1} dir="auto" placeholder={label} aria-label={label} data-first=""
          onChange={(event) => write(event.target.value)} onKeyDown={onKeyDown} onPaste={pasted} aria-keyshortcuts={ariaKeys('conversation.reply', 'conversation.note')} aria-invalid={tooLong ? true : undefined}
        />
        <ChosenFiles uploads={uploads} files={files} limits={limits} />
        <div className="composer-foot">
          <div className="seg" role="group" aria-label={say('composer.kind')}>
            {replies && (
              <button type="button" aria-pressed={mode === 'reply'} onClick={() => choose('reply')}>
                {say('composer.reply')}
              </button>
            )}
            <button type="button" aria-pressed={mode === 'note'} onClick={() => choose('note')}>
              <IconLock size={14} stroke={1.75} aria-hidden="true" />
              {say('composer.note')}
            </button>
          </div>
          {replies && (
            <Button
              look="quiet" size="small" hint={say('assist.title')} aria-label={say('assist.title')} aria-keyshortcuts={ariaKeys('conversation.assist')}
              aria-pressed={assist} onClick={() => setAssist(!assist)}
            >
              <IconBulb size={14} stroke={1.75} aria-hidden="true" />
              <span className="composer-word">{say('assist.title')}</span>
            </Button>
          )}
          {conversation.ticket && (
            <Button
              look="quiet" size="small" hint={say('assist.summary')} aria-label={say('assist.summary')} aria-keyshortcuts={ariaKeys('conversation.summary')}
              off={summary.isPending ? say('assist.summarizing') : null} onClick={sumUp}
            >
              <IconFileText size={14} stroke={1.75} aria-hidden="true" />
              <span className="composer-word">{say('assist.summary')}</span>
            </Button>
          )}
          {replies && mode === 'reply' && (
            <Button
              look="quiet" size="small" hint={say('composer.cannedHint')} aria-label={say('composer.canned')} aria-keyshortcuts={ariaKeys('conversation.canned')} square
              off={draft.text !== '' && canned === null ? say('composer.cannedOff') : null}
              onClick={() => {
                write(canned === null ? '/' : '');
                input.current?.focus();
              }}
            >
              <IconSlash size={14} aria-hidden="true" />
            </Button>
          )}
          <AttachButton uploads={uploads} limits={limits} />
          <span className="xs muted end" role="status">
            {tooLong ?? (mode === 'reply' && draft.saved === 'unsaved' ? say('composer.unsaved') : '')}
          </span>
          {mode === 'reply' && (
            <Button
              look={held ? 'plain' : 'primary'} onClick={submit} off={held ? say('guard.held') : tooLong} className="composer-send"
              aria-label={say(held ? 'composer.held' : 'composer.send', { name })}
            >
              <IconSend className="composer-icon" size={18} stroke={1.75} aria-hidden="true" />
              <span className="composer-word">{say(held ? 'composer.held' : 'composer.send', { name })}</span> {!held && <Keys keys="Mod+Enter" />}
            </Button>
          )}
        </div>
      </div>
      {mode === 'note' && (
        <p className="line">
          <Button look="note" onClick={submit} off={tooLong}>
            <IconLock size={14} stroke={1.75} aria-hidden="true" />
            {say('composer.addNote')}
          </Button>
          <span className="xs muted">{say('composer.noteHow')}</span>
        </p>
      )}
    </section>
  );
}

/** Tells the customer that somebody writes, and keeps the lease; a few times a minute. */
function useTyping(id: string, text: string): void {
  const last = useRef(0);
  const before = useRef(text);
  useEffect(() => {
    const typed = text !== '' && text !== before.current;
    before.current = text;
    if (!typed || Date.now() - last.current < TYPING_EVERY_MS) return;
    last.current = Date.now();
    ask('post', '/api/v1/desk/conversations/{id}/typing', { at: { id } }).catch(() => undefined);
  }, [id, text]);
}

/** The input grows with the text, up to a third of the window. */
function useGrowing(input: RefObject<HTMLTextAreaElement | null>, text: string): void {
  useEffect(() => {
    const field = input.current;
    if (!field) return;
    field.style.setProperty('block-size', 'auto');
    field.style.setProperty('block-size', `${String(Math.min(field.scrollHeight, window.innerHeight / 3))}px`);
  }, [input, text]);
}

function useFilled(conversation: Conversation): (body: string) => string {
  const { locale } = useSpeaking();
  const { displayName } = useSession();
  const panel = useCustomer(conversation.id).data?.customer;
  const order = panel?.orders[0];
  return (body) =>
    filled(body, {
      customerName: conversation.customerName ?? null,
      customerEmail: panel?.email ?? null,
      agentName: displayName,
      orderNumber: order?.number ?? null,
      orderTotal: order ? money(order.total, order.currency, locale) : null,
    });
}
