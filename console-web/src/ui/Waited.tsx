import { useSpeaking } from '../i18n/language';
import { useNow, useShownNow } from './now';
import { clock, secondsBetween, whenShort } from './times';

/* Pieces of their own, so that the rows around them do not tick along. */

/** The time since an instant, ticking. */
export function Waited({ since }: { since: string }) {
  return <>{clock(secondsBetween(since, useShownNow()))}</>;
}

/** An instant by its time or its day, whichever says more today. */
export function When({ at }: { at: string }) {
  const { locale } = useSpeaking();
  return <>{whenShort(at, useNow(), locale)}</>;
}
