import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/client';
import { Refused } from '../api/refused';
import { sentenceOf } from '../codes/refusals';
import type { Conversation } from '../conversation/conversations';
import { mayEditNotes } from '../conversation/may';
import { useSpeaking } from '../i18n/language';
import { useSession } from '../session/session';
import { Button } from '../ui/Button';
import { Strip } from '../ui/Loading';
import { timeOfDay } from '../ui/times';

const SAVE_AFTER_MS = 700;

function useNotes(id: string) {
  return useQuery({ queryKey: ['notes', id], queryFn: () => ask('get', '/api/v1/desk/conversations/{id}/notes', { at: { id } }) });
}

type State = { readonly is: 'quiet' } | { readonly is: 'saved'; readonly at: string } | { readonly is: 'conflict' } | { readonly is: 'failed'; readonly problem: unknown };

/** Engagement Notes: saved as typed, for the team only. Who wrote meanwhile is never overwritten silently. */
export function Notes({ conversation }: { conversation: Conversation }) {
  const { say, locale } = useSpeaking();
  const { rights } = useSession();
  const notes = useNotes(conversation.id);
  const edit = useEditing(conversation.id, notes.data);
  const off = mayEditNotes({ control: conversation.control, mine: conversation.mine, rights, hasTicket: conversation.ticket !== null });
  const { state } = edit;
  return (
    <section className="notes">
      <div className="section-head">
        <h3 id="notes-title">{say('notes.title')}</h3>
        <span className="end line" role="status">
          {state.is === 'saved' && (
            <>
              <IconCheck size={14} stroke={1.75} aria-hidden="true" />
              {say('notes.saved', { time: timeOfDay(state.at, locale) })}
            </>
          )}
        </span>
      </div>
      <textarea
        className="field notes-field" aria-labelledby="notes-title" dir="auto" rows={6} value={edit.text} readOnly={off !== null || !notes.data}
        aria-description={off ? say(off) : undefined} title={off ? say(off) : undefined}
        placeholder={say(off ? 'notes.none' : 'notes.placeholder')} onChange={(event) => edit.type(event.target.value)}
      />
      {state.is === 'conflict' && (
        <Strip look="wait" action={<Button size="small" onClick={edit.takeTheirs}>{say('notes.join')}</Button>}>
          {say('notes.conflict')}
        </Strip>
      )}
      {state.is === 'failed' && (
        <Strip look="bad" action={<Button size="small" onClick={edit.saveNow}>{say('act.retry')}</Button>}>
          {sentenceOf(state.problem, say)}
        </Strip>
      )}
    </section>
  );
}

interface Kept {
  readonly text: string;
  readonly version: number;
}

function useEditing(id: string, kept: Kept | undefined) {
  const queries = useQueryClient();
  const [typed, setTyped] = useState<string | null>(null);
  const [state, setState] = useState<State>({ is: 'quiet' });
  const latest = useRef<{ text: string | null; version: number; saving: boolean }>({ text: null, version: 0, saving: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (kept && latest.current.text === null) latest.current.version = kept.version;
  }, [kept]);

  const saveNow = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const { text, version, saving } = latest.current;
    if (text === null || saving) return;
    latest.current.saving = true;
    ask('put', '/api/v1/desk/conversations/{id}/notes', { at: { id }, body: { text, version } })
      .then((saved) => {
        latest.current.version = saved.version;
        latest.current.saving = false;
        queries.setQueryData(['notes', id], saved);
        setState({ is: 'saved', at: new Date().toISOString() });
        if (latest.current.text !== text) {
          saveNow();
          return;
        }
        latest.current.text = null;
        setTyped(null);
      })
      .catch((problem: unknown) => {
        latest.current.saving = false;
        setState(problem instanceof Refused && problem.code === 'EDIT_CONFLICT' ? { is: 'conflict' } : { is: 'failed', problem });
      });
  };
  const save = useRef(saveNow);
  useEffect(() => {
    save.current = saveNow;
  });
  useEffect(() => () => save.current(), []);

  const type = (text: string) => {
    latest.current.text = text;
    setTyped(text);
    timer.current ??= setTimeout(() => save.current(), SAVE_AFTER_MS);
  };
  /** Their text first, mine below it; saved on their version. */
  const takeTheirs = () => {
    void ask('get', '/api/v1/desk/conversations/{id}/notes', { at: { id } }).then((theirs) => {
      const mine = latest.current.text ?? '';
      latest.current.version = theirs.version;
      type(mine.startsWith(theirs.text) ? mine : `${theirs.text}\n\n${mine}`.trim());
      setState({ is: 'quiet' });
    });
  };
  return { text: typed ?? kept?.text ?? '', state, type, saveNow, takeTheirs };
}
