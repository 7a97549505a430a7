import { IconMoodSad, IconMoodSmile } from '@tabler/icons-react';
import { useSay } from '../i18n/language';
import { useTyping } from '../live/typing';
import type { HandoffBrief } from './briefs';

type Level = HandoffBrief['mood']['level'];

/** In a row: how the customer feels, in words; nothing where it is not worth a word. */
export function MoodMark({ mood }: { mood: Level | null | undefined }) {
  const say = useSay();
  if (!mood || mood === 'NEUTRAL' || mood === 'NOT_KNOWN') return null;
  const bad = mood === 'UNHAPPY' || mood === 'VERY_UNHAPPY';
  const Sign = bad ? IconMoodSad : IconMoodSmile;
  return (
    <span className="row-mood" data-look={bad ? 'bad' : 'good'}>
      <Sign size={13} stroke={1.75} aria-hidden="true" />
      {say(`mood.${mood}`)}
    </span>
  );
}

/** In a row: the customer types at this moment. Never announced. */
export function TypingDot({ id }: { id: string }) {
  const say = useSay();
  return useTyping(id) ? <span className="row-typing" role="img" aria-label={say('row.types')} title={say('row.types')} /> : null;
}
