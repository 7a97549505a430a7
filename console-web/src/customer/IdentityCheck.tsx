import { IconMailCheck, IconShieldCheck } from '@tabler/icons-react';
import { sentenceOf } from '../codes/refusals';
import type { Conversation } from '../conversation/conversations';
import { told } from '../frame/told';
import { useSay, useSpeaking } from '../i18n/language';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { useNow } from '../ui/now';
import { timeOfDay, whenShort } from '../ui/times';
import { offOf, useAskForCode, useIdentityCheck } from './identityChecks';

/** Whether the customer has the address that was given: confirmed, awaited, or to be asked for. */
export function IdentityCheck({ conversation }: { conversation: Conversation }) {
  const { say, locale } = useSpeaking();
  const now = useNow();
  const check = useIdentityCheck(conversation.id).data;
  if (!check || conversation.identity === 'verified') return null;
  if (check.emailConfirmedAt) {
    return (
      <p className="xs identity" data-sure="">
        <IconShieldCheck size={14} stroke={1.75} aria-hidden="true" />
        {say('identity.confirmed', { time: whenShort(check.emailConfirmedAt, now, locale) })}
      </p>
    );
  }
  const { awaited } = check;
  return (
    <>
      {awaited && (
        <p className="xs muted" role="status">
          {awaited.triesLeft === 0 || Date.parse(awaited.expiresAt) <= now
            ? say('identity.over')
            : say('identity.awaited', { time: timeOfDay(awaited.expiresAt, locale), count: awaited.triesLeft })}
        </p>
      )}
      <Ask conversation={conversation} off={offOf(conversation, check.hindrance)} again={awaited !== null && awaited !== undefined} />
    </>
  );
}

function Ask({ conversation, off, again }: { conversation: Conversation; off: ReturnType<typeof offOf>; again: boolean }) {
  const say = useSay();
  const ask = useAskForCode(conversation.id);
  return (
    <Button
      size="small"
      off={off && say(off)}
      onClick={() =>
        ask.mutate(undefined, {
          onSuccess: () => announce(say('identity.asked')),
          onError: (problem) => told(sentenceOf(problem, say), 'bad'),
        })
      }
    >
      <IconMailCheck size={14} stroke={1.75} aria-hidden="true" />
      {say(again ? 'identity.askAgain' : 'identity.ask')}
    </Button>
  );
}
