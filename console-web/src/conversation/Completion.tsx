import { IconCheck } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { firstName } from '../agents/agents';
import { sentenceOf } from '../codes/refusals';
import { told } from '../frame/told';
import { useSay } from '../i18n/language';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { useFocusInSight } from '../ui/useFocusInSight';
import { useKeys } from '../ui/useKeys';
import { HELD_SECONDS, setCompleting } from './completing';
import { useGive, type Conversation, type Verdict } from './conversations';
import { useDraft } from './drafts';
import { unsentNote } from './unsentNotes';

const WHEN = { e: 'EARLIER', o: 'ON_TIME', l: 'LATER' } as const;

/** Completed: did this need a person? One key, then a second one; it can be skipped. */
export function Completion({ conversation, onDone }: { conversation: Conversation; onDone: () => void }) {
  const say = useSay();
  const navigate = useNavigate();
  const giving = useGive(conversation.id);
  const unsent = useDraft(conversation.id, true).text.trim();
  const note = unsentNote(conversation.id).trim();
  const [needed, setNeeded] = useState(false);
  const box = useRef<HTMLElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  useFocusInSight(first);
  const complete = (verdict: Verdict | null) => {
    if (giving.isPending) return;
    void giving
      .mutateAsync({ act: 'status', status: 'COMPLETED', holdSeconds: HELD_SECONDS, ...(verdict && { verdict }) })
      .then(() => {
        const name = firstName(conversation.customerName) || say('author.customer');
        announce(say('done.completedUndo', { name, count: HELD_SECONDS }));
        setCompleting({ id: conversation.id, name, until: Date.now() + HELD_SECONDS * 1000 });
        onDone();
        return navigate('/queue');
      })
      .catch((problem: unknown) => told(sentenceOf(problem, say), 'bad'));
  };
  useKeys(box, (event) => {
    const key = event.key.toLowerCase();
    if (key === 'escape') onDone();
    else if (key === 'y') setNeeded(true);
    else if (key === 'n') complete({ neededPerson: false, when: null });
    else if (needed && key in WHEN) complete({ neededPerson: true, when: WHEN[key as keyof typeof WHEN] });
    else return;
    event.preventDefault();
  });
  return (
    <section className="completion" role="group" aria-label={say('verdict.question')} ref={box}>
      {unsent && <Unsent words={say('verdict.unsent')} text={unsent} />}
      {note && <Unsent words={say('verdict.unsentNote')} text={note} />}
      <div className="line">
        <h2>{say('verdict.question')}</h2>
        <span className="end line">
          <Button look="quiet" onClick={() => complete(null)}>{say('verdict.skip')}</Button>
          <Button look="quiet" onClick={onDone}>{say('act.cancel')}</Button>
        </span>
      </div>
      <div className="line">
        <Button ref={first} look={needed ? 'soft' : 'plain'} aria-pressed={needed} onClick={() => setNeeded(true)}>
          {needed && <IconCheck size={14} aria-hidden="true" />}
          {say('verdict.yes')} <kbd className="kbd">Y</kbd>
        </Button>
        <Button onClick={() => complete({ neededPerson: false, when: null })}>
          {say('verdict.no')} <kbd className="kbd">N</kbd>
        </Button>
      </div>
      {needed && (
        <>
          <p className="sm muted">{say('verdict.when')}</p>
          <div className="line">
            <Button onClick={() => complete({ neededPerson: true, when: 'EARLIER' })}>
              {say('verdict.EARLIER')} <kbd className="kbd">E</kbd>
            </Button>
            <Button onClick={() => complete({ neededPerson: true, when: 'ON_TIME' })}>
              {say('verdict.ON_TIME')} <kbd className="kbd">O</kbd>
            </Button>
            <Button onClick={() => complete({ neededPerson: true, when: 'LATER' })}>
              {say('verdict.LATER')} <kbd className="kbd">L</kbd>
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Unsent({ words, text }: { words: string; text: string }) {
  return (
    <p className="strip" data-look="wait">
      <span dir="auto">
        <b>{words}</b> {text.slice(0, 120)}
      </span>
    </p>
  );
}
