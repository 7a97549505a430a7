import { useSpeaking } from '../i18n/language';
import { Button } from '../ui/Button';
import { timeOfDay } from '../ui/times';
import type { useEditedPolicy } from './policy';

/** What is edited: the version in force or a draft of the next, which can be thrown away. */
export function PolicyHead({ title, edited, children }: { title: string; edited: ReturnType<typeof useEditedPolicy>; children?: React.ReactNode }) {
  const { say, locale } = useSpeaking();
  const { inForce, draft, discard } = edited;
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        <p>{inForce.data && say(draft.data ? 'policy.editingDraft' : 'policy.inForce', { version: String(inForce.data.version) })}</p>
      </div>
      <span className="end line">
        {draft.data && (
          <>
            <span className="xs muted" role="status">{say('policy.draftSaved', { time: timeOfDay(draft.data.updatedAt, locale) })}</span>
            <Button onClick={discard}>{say('policy.discard')}</Button>
          </>
        )}
        {children}
      </span>
    </div>
  );
}
