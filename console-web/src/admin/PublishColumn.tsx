import { IconCircleCheck, IconCircleX, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { sentenceOf } from '../codes/refusals';
import { told } from '../frame/told';
import { useSay, useSpeaking } from '../i18n/language';
import { Button } from '../ui/Button';
import { useLocalNow } from '../ui/now';
import { whenShort } from '../ui/times';
import { useDiff, useDraftPolicy, usePolicy, usePolicyWish, useVersions } from './policy';

/** What a draft changes, in words; what stands against it; publishing, and the way back. */
export function PublishColumn() {
  const say = useSay();
  const inForce = usePolicy().data;
  const draft = useDraftPolicy().data;
  return (
    <div className="context-scroll publish">
      <h2 className="publish-title">{say(draft ? 'policy.publishVersion' : 'policy.versions', { version: String((inForce?.version ?? 0) + 1) })}</h2>
      {draft && (
        <>
          <DraftChanges problems={draft.problems} />
          <div className="section-head">
            <h3>{say('policy.versions')}</h3>
          </div>
        </>
      )}
      <Versions inForce={inForce?.version ?? 0} />
    </div>
  );
}

function DraftChanges({ problems }: { problems: readonly { code: string; sentence: string; where: string }[] }) {
  const say = useSay();
  const diff = useDiff(true).data;
  const wish = usePolicyWish();
  const [note, setNote] = useState('');
  const differences = diff?.differences ?? [];
  const off = problems.length > 0 ? say('policy.problemsFirst') : differences.length === 0 ? say('policy.noChange') : null;
  return (
    <>
      <section>
        <div className="section-head">
          <h3>{say('policy.whatChanges')}</h3>
          <span className="end">{diff && say('policy.against', { count: differences.length, version: String(diff.against) })}</span>
        </div>
        <ul className="plain publish-list">
          {differences.map((difference) => (
            <li key={difference}>
              <IconPencil size={14} stroke={1.75} aria-hidden="true" />
              <span>{difference}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <div className="section-head">
          <h3>{say('policy.checks')}</h3>
        </div>
        <ul className="plain publish-list">
          {problems.map((problem) => (
            <li key={`${problem.code}${problem.where}`} data-look="bad">
              <IconCircleX size={14} stroke={1.75} aria-hidden="true" />
              <span>
                {problem.sentence} <span className="muted">{problem.where}</span>
              </span>
            </li>
          ))}
          {problems.length === 0 && (
            <li data-look="good">
              <IconCircleCheck size={14} stroke={1.75} aria-hidden="true" />
              <span>{say('policy.nothingAgainst')}</span>
            </li>
          )}
        </ul>
      </section>
      <label>
        <span className="label">{say('policy.note')}</span>
        <textarea className="field" rows={2} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <Button
        look="primary" wide off={off}
        onClick={() =>
          // a promise: the answer comes when the draft, and with it this column, is gone
          void wish.mutateAsync({ act: 'publish', note: note.trim() }).then(
            () => told(say('policy.published'), 'good'),
            (problem: unknown) => told(sentenceOf(problem, say), 'bad'),
          )
        }
      >
        {say('policy.publish')}
      </Button>
      <p className="xs muted">{say('policy.runningStay')}</p>
    </>
  );
}

function Versions({ inForce }: { inForce: number }) {
  const { say, locale } = useSpeaking();
  const now = useLocalNow();
  const versions = useVersions().data ?? [];
  const wish = usePolicyWish();
  return (
    <section>
      <ol className="plain publish-versions">
        {versions.map((version) => (
          <li key={version.version} className="line sm">
            <b>{say('policy.versionNumber', { version: String(version.version) })}</b>
            <span className="xs muted clip">{[whenShort(version.publishedAt, now, locale), version.author, version.note].filter(Boolean).join(', ')}</span>
            <span className="end">
              {version.version === inForce ? (
                <span className="tag" data-look="good">{say('policy.isInForce')}</span>
              ) : (
                <Button
                  size="small"
                  onClick={() =>
                    wish.mutate(
                      { act: 'rollback', version: version.version },
                      { onSuccess: () => told(say('policy.rolledBack', { version: String(version.version) }), 'good'), onError: (problem) => told(sentenceOf(problem, say), 'bad') },
                    )
                  }
                >
                  {say('policy.bringBack')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
