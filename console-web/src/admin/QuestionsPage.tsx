import { useState } from 'react';
import { Pending } from '../frame/ViewList';
import { useSay } from '../i18n/language';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { useEditedPolicy } from './policy';
import { PolicyHead } from './PolicyHead';
import { QuestionSetEditor } from './QuestionSetEditor';
import { replaced, shifted, withNewSet, type QuestionSet } from './questions';

/** What customers are asked before a chat: sets in the order in which they are tried, of which the first that fits is asked. */
export function QuestionsPage() {
  const say = useSay();
  const edited = useEditedPolicy();
  const { inForce, draft, policy, save } = edited;
  const [chosen, setChosen] = useState(0);
  const sets = policy?.questions ?? [];
  const at = Math.min(chosen, sets.length - 1);
  const set = sets[at];
  const change = (next: (sets: readonly QuestionSet[]) => readonly QuestionSet[]) => save((now) => ({ ...now, questions: next(now.questions ?? []) }));
  const before = (name: string) => inForce.data?.policy.questions?.find((one) => one.name === name);
  return (
    <>
      <PolicyHead title={say('admin.questions')} edited={edited}>
        <Button
          look="primary"
          onClick={() => {
            change((now) => withNewSet(now, say('questions.new')));
            setChosen(sets.length);
          }}
        >
          {say('admin.add')}
        </Button>
      </PolicyHead>
      <Pending query={inForce} />
      {policy && !set && <Empty title={say('questions.none')}>{say('questions.noneHow')}</Empty>}
      {policy && set && (
        <div className="triggers">
          <div className="trigger-list">
            <h2 className="label">{say('questions.triedInOrder')}</h2>
            <ol className="plain">
              {sets.map((one, n) => (
                <li key={n}>
                  <button type="button" className="trigger-row" aria-pressed={n === at} onClick={() => setChosen(n)}>
                    <span className="muted xs">{n + 1}</span>
                    <span className="trigger-words">
                      <b className="clip">{one.name}</b>
                      <span className="xs muted clip">{[say(`questions.hours.${one.hours}`), ...one.categories].join(', ')}</span>
                    </span>
                    {draft.data && JSON.stringify(before(one.name)) !== JSON.stringify(one) && (
                      <span className="tag" data-look="accent">{say(before(one.name) ? 'policy.changed' : 'policy.new')}</span>
                    )}
                  </button>
                </li>
              ))}
            </ol>
            <p className="xs muted questions-how">{say('questions.how')}</p>
          </div>
          <QuestionSetEditor
            key={at} set={set} languages={policy.languages ?? []}
            onChange={(next) => change((now) => replaced(now, at, next(now[at] ?? set)))}
            onRemove={() => change((now) => replaced(now, at, null))}
            onMove={(step) => {
              change((now) => shifted(now, at, step));
              setChosen(Math.min(sets.length - 1, Math.max(0, at + step)));
            }}
          />
        </div>
      )}
    </>
  );
}
