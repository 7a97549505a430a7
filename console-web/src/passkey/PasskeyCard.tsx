import { IconAlertTriangle, IconCheck, IconKey, IconX } from '@tabler/icons-react';
import { firstName } from '../agents/agents';
import { sentenceOf } from '../codes/refusals';
import type { Conversation } from '../conversation/conversations';
import { told } from '../frame/told';
import { useSay, useSpeaking } from '../i18n/language';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { useNow } from '../ui/now';
import { secondsBetween, timeOfDay } from '../ui/times';
import { outcomeOf, useCheckPasskey, usePasskey, type PasskeyView } from './passkeys';
import './passkey.css';

/** The words that customer and agent share: shown to the agent in charge alone, with what came of asking for them. */
export function PasskeyCard({ conversation }: { conversation: Conversation }) {
  const say = useSay();
  const passkey = usePasskey(conversation.id, conversation.epoch).data;
  if (!passkey || (!passkey.made && passkey.checks.length === 0)) return null;
  return (
    <section className="passkey-section" aria-label={say('passkey.title')}>
      <div className="passkey">
        <div className="section-head">
          <IconKey size={14} stroke={1.75} aria-hidden="true" />
          <h3>{say('passkey.title')}</h3>
          {passkey.expiresAt && <Left until={passkey.expiresAt} />}
        </div>
        {passkey.phrase ? (
          <Words conversation={conversation} passkey={passkey} phrase={passkey.phrase} />
        ) : (
          passkey.made && <p className="xs muted">{say(conversation.control === 'HUMAN' ? 'passkey.ofOther' : 'passkey.hidden')}</p>
        )}
        <Outcome checks={passkey.checks} />
      </div>
    </section>
  );
}

/** Beside who the customer is: whether the words were known. */
export function PasskeyBadge({ conversation }: { conversation: Conversation }) {
  const say = useSay();
  const checks = usePasskey(conversation.id, conversation.epoch).data?.checks ?? [];
  if (checks.length === 0) return null;
  const good = outcomeOf(checks) === 'matched';
  return (
    <span className="tag" data-look={good ? 'good' : 'bad'}>
      {say(good ? 'passkey.badge.matched' : 'passkey.badge.failed')}
    </span>
  );
}

function Left({ until }: { until: string }) {
  const say = useSay();
  const minutes = Math.max(1, Math.floor(secondsBetween(useNow(), until) / 60));
  const hours = Math.floor(minutes / 60);
  return <span className="end">{hours > 0 ? say('passkey.hoursLeft', { count: hours }) : say('passkey.minutesLeft', { count: minutes })}</span>;
}

function Words({ conversation, passkey, phrase }: { conversation: Conversation; passkey: PasskeyView; phrase: string }) {
  const { say, locale } = useSpeaking();
  const check = useCheckPasskey(conversation.id);
  const answer = (matches: boolean) =>
    check.mutate(matches, {
      onSuccess: () => announce(say(matches ? 'passkey.saidMatches' : 'passkey.saidNot')),
      onError: (problem) => told(sentenceOf(problem, say), 'bad'),
    });
  return (
    <>
      <bdi className="passkey-words" dir="ltr">
        {phrase}
      </bdi>
      <p className="xs muted">
        {passkey.saidAt
          ? say('passkey.inChat', { time: timeOfDay(passkey.saidAt, locale) })
          : say('passkey.ask', { name: firstName(conversation.customerName) || say('author.customer') })}
      </p>
      <div className="passkey-answers">
        <Button size="small" onClick={() => answer(true)}>
          <IconCheck size={14} stroke={1.75} aria-hidden="true" />
          {say('passkey.matches')}
        </Button>
        <Button size="small" onClick={() => answer(false)}>
          <IconX size={14} stroke={1.75} aria-hidden="true" />
          {say('passkey.matchesNot')}
        </Button>
      </div>
    </>
  );
}

function Outcome({ checks }: { checks: PasskeyView['checks'] }) {
  const { say, locale } = useSpeaking();
  const last = checks.at(-1);
  if (!last) return null;
  const outcome = outcomeOf(checks);
  const values = { name: firstName(last.agentName), time: timeOfDay(last.at, locale) };
  if (outcome === 'suspicious') {
    return (
      <p className="passkey-outcome" data-look="bad" role="alert">
        <IconAlertTriangle size={14} stroke={1.75} aria-hidden="true" />
        {say('passkey.warning')}
      </p>
    );
  }
  const good = outcome === 'matched';
  const Sign = good ? IconCheck : IconX;
  return (
    <p className="passkey-outcome" data-look={good ? 'good' : 'bad'}>
      <Sign size={14} stroke={1.75} aria-hidden="true" />
      {say(good ? 'passkey.matched' : 'passkey.failed', values)}
    </p>
  );
}
