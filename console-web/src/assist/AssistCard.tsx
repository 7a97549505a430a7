import { IconBulb, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { sentenceOf } from '../codes/refusals';
import type { Conversation } from '../conversation/conversations';
import { useSpeaking } from '../i18n/language';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { Strip } from '../ui/Loading';
import { useAssist } from './assist';

export interface AssistCardProps {
  readonly conversation: Conversation;
  /** Number of the newest message: a suggestion for an older one says so. */
  readonly newest: number;
  readonly onInsert: (text: string) => void;
  readonly onClose: () => void;
}

/** A suggested reply with its sources and its confidence, above the input. It is put in for editing, never sent. */
export function AssistCard({ conversation, newest, onInsert, onClose }: AssistCardProps) {
  const { say, locale } = useSpeaking();
  const assist = useAssist(conversation.id);
  const asked = useRef(false);
  const { mutate } = assist;
  const again = () =>
    mutate(undefined, { onSuccess: (found) => announce(found.text ? say('assist.here') : say('assist.none')) });
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    mutate();
  }, [mutate]);
  const found = assist.isPending ? undefined : assist.data;
  const older = found && found.throughSeq < newest;
  const confidence = found?.confidence;
  return (
    <section className="assist" aria-label={say('assist.title')} aria-busy={assist.isPending}>
      <div className="assist-head">
        <IconBulb size={16} stroke={1.75} aria-hidden="true" />
        <h2>{say('assist.title')}</h2>
        {older && <span className="tag" data-look="high">{say('assist.older')}</span>}
        <span className="end">
          {typeof confidence === 'number' &&
            say('assist.confidence', { value: new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(confidence) })}
        </span>
        <Button look="quiet" square size="small" aria-label={say('act.close')} onClick={onClose}>
          <IconX size={14} aria-hidden="true" />
        </Button>
      </div>
      {assist.isPending && <Bones />}
      {assist.error && (
        <Strip look="plain" action={<Button size="small" onClick={again}>{say('act.retry')}</Button>}>
          {sentenceOf(assist.error, say)}
        </Strip>
      )}
      {found && (
        <>
          <p dir="auto" className={found.text ? 'assist-text' : 'muted'}>
            {found.text ?? say('assist.noneBecause', { because: found.noneBecause ?? '' })}
          </p>
          <div className="assist-foot">
            {found.sources.map((source, number) => (
              <span key={source.articleKey} className="cite">
                <b className="cite-number">{number + 1}</b> {source.title}
              </span>
            ))}
            <span className="end line">
              <Button look="quiet" size="small" onClick={again}>{say('assist.another')}</Button>
              {found.text && (
                <Button look="soft" size="small" onClick={() => onInsert(found.text ?? '')}>
                  {say('assist.insert')}
                </Button>
              )}
            </span>
          </div>
        </>
      )}
    </section>
  );
}

function Bones() {
  return (
    <div className="bones" aria-hidden="true">
      <i />
      <i />
    </div>
  );
}
