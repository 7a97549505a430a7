import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useSay } from '../i18n/language';
import { Button } from '../ui/Button';
import { Check, Choice, listed } from './Listing';
import { choicesIn, HOURS, KINDS, MOST_QUESTIONS, NEW_QUESTION, replaced, shifted, type Question, type QuestionSet } from './questions';

interface Props {
  readonly set: QuestionSet;
  readonly languages: readonly string[];
  readonly onChange: (change: (set: QuestionSet) => QuestionSet) => void;
  readonly onRemove: () => void;
  readonly onMove: (step: 1 | -1) => void;
}

/** When a set is asked, and its questions. */
export function QuestionSetEditor({ set, languages, onChange, onRemove, onMove }: Props) {
  const say = useSay();
  const questions = (change: (all: readonly Question[]) => readonly Question[]) => onChange((now) => ({ ...now, questions: change(now.questions) }));
  const full = set.questions.length >= MOST_QUESTIONS;
  return (
    <div className="trigger-editor">
      <div className="line">
        <h2 className="clip">{set.name}</h2>
        <Moves onMove={onMove} onRemove={onRemove} what={set.name} />
      </div>
      <Typed label={say('admin.name')} value={set.name} onType={(name) => onChange((now) => ({ ...now, name }))} />
      <div>
        <span className="label">{say('questions.when')}</span>
        <div className="seg" role="group" aria-label={say('questions.when')}>
          {HOURS.map((hours) => (
            <button key={hours} type="button" aria-pressed={set.hours === hours} onClick={() => onChange((now) => ({ ...now, hours }))}>
              {say(`questions.hours.${hours}`)}
            </button>
          ))}
        </div>
      </div>
      <Typed label={say('questions.categories')} value={set.categories.join(', ')} onType={(text) => onChange((now) => ({ ...now, categories: listed(text) }))} />
      {set.questions.map((question, at) => (
        <QuestionCard
          key={at} question={question} number={at + 1} languages={languages}
          onChange={(change) => questions((all) => replaced(all, at, { ...(all[at] ?? question), ...change(all[at] ?? question) }))}
          onRemove={() => questions((all) => replaced(all, at, null))}
          onMove={(step) => questions((all) => shifted(all, at, step))}
        />
      ))}
      <p>
        <Button off={full ? say('questions.full') : null} onClick={() => questions((all) => [...all, NEW_QUESTION])}>
          <IconPlus size={16} stroke={1.75} aria-hidden="true" />
          {say('questions.add')}
        </Button>
      </p>
    </div>
  );
}

interface CardProps {
  readonly question: Question;
  readonly number: number;
  readonly languages: readonly string[];
  readonly onChange: (change: (question: Question) => Partial<Question>) => void;
  readonly onRemove: () => void;
  readonly onMove: (step: 1 | -1) => void;
}

function QuestionCard({ question, number, languages, onChange, onRemove, onMove }: CardProps) {
  const say = useSay();
  const title = say('questions.number', { number: String(number) });
  return (
    <fieldset className="question-card" aria-label={title}>
      <div className="line">
        <h3 className="strong">{title}</h3>
        <Moves onMove={onMove} onRemove={onRemove} what={title} />
      </div>
      <div className="question-two">
        <Typed label={say('questions.key')} value={question.key} onType={(key) => onChange(() => ({ key }))} />
        <Choice
          label={say('questions.kind')} value={question.kind} options={KINDS.map((kind) => [kind, say(`questions.kind.${kind}`)] as const)}
          onChange={(word) => {
            const kind = KINDS.find((one) => one === word) ?? 'TEXT';
            onChange((now) => ({ kind, choices: kind === 'CHOICE' ? now.choices : [] }));
          }}
        />
      </div>
      {languages.map((language) => (
        <Typed
          key={language} label={say('policy.customerReads', { language })} value={question.words[language] ?? ''} language={language}
          onType={(text) => onChange((now) => ({ words: { ...now.words, [language]: text } }))}
        />
      ))}
      {question.kind === 'CHOICE' &&
        languages.map((language) => (
          <Typed
            key={language} rows={3} label={say('questions.choices', { language })} language={language}
            value={question.choices.map((choice) => choice.words[language] ?? '').join('\n').trimEnd()}
            onType={(text) => onChange((now) => ({ choices: choicesIn(now.choices, language, text) }))}
          />
        ))}
      <Check label={say('questions.required')} checked={question.required} onChange={(required) => onChange(() => ({ required }))} />
    </fieldset>
  );
}

function Moves({ what, onMove, onRemove }: { what: string; onMove: (step: 1 | -1) => void; onRemove: () => void }) {
  const say = useSay();
  return (
    <span className="end line">
      <Button look="quiet" square size="small" aria-label={`${say('policy.earlier')}: ${what}`} onClick={() => onMove(-1)}>
        <IconArrowUp size={16} aria-hidden="true" />
      </Button>
      <Button look="quiet" square size="small" aria-label={`${say('policy.later')}: ${what}`} onClick={() => onMove(1)}>
        <IconArrowDown size={16} aria-hidden="true" />
      </Button>
      <Button look="quiet" square size="small" aria-label={`${say('questions.remove')}: ${what}`} onClick={onRemove}>
        <IconTrash size={16} aria-hidden="true" />
      </Button>
    </span>
  );
}

/** What is typed counts when the field is left; a value from elsewhere takes its place. */
function Typed({ label, value, onType, language, rows }: { label: string; value: string; onType: (text: string) => void; language?: string; rows?: number }) {
  const shared = {
    className: 'field',
    defaultValue: value,
    lang: language,
    autoComplete: 'off',
    onBlur: (event: React.FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const text = event.target.value.trim();
      if (text !== value) onType(text);
    },
  };
  return (
    <label>
      <span className="label">{label}</span>
      {rows ? <textarea key={value} rows={rows} {...shared} /> : <input key={value} {...shared} />}
    </label>
  );
}
