import { IconCheck, IconChevronDown, IconChevronUp, IconMinus, IconMoodEmpty, IconMoodSad, IconMoodSmile, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { ReasonTag } from '../codes/ReasonTag';
import type { Conversation } from '../conversation/conversations';
import { Pending } from '../frame/ViewList';
import { useSay, useSpeaking } from '../i18n/language';
import { useQueueName } from '../queue/waiting';
import { Button } from '../ui/Button';
import { timeOfDay } from '../ui/times';
import { useBrief, type HandoffBrief } from './briefs';

/** The first card of an escalated conversation: what a person must know in ten seconds. */
export function Brief({ conversation, onTurn }: { conversation: Conversation; onTurn: (seq: number) => void }) {
  const { say, locale } = useSpeaking();
  const queueName = useQueueName();
  const brief = useBrief(conversation.id);
  const [folded, setFolded] = useState(() => conversation.control === 'CLOSED' || window.innerHeight < 700 || window.innerWidth < 768);
  const ticket = conversation.ticket;
  if (!brief.data) return <Pending query={brief} rows={3} />;
  if (!ticket) return null;
  const { brief: found, createdAt } = brief.data;
  const Chevron = folded ? IconChevronDown : IconChevronUp;
  return (
    <section className="brief" id="brief" tabIndex={-1} aria-label={say('brief.title')}>
      <div className="brief-top">
        <ReasonTag reason={found.reason} urgency={ticket.urgency} />
        <span className="xs muted clip">
          {say(`urgency.${ticket.urgency}`)} · {queueName(ticket.queue)}
        </span>
        <span className="end xs muted brief-version">
          {say('brief.version', { version: found.version, time: timeOfDay(createdAt, locale) })}
        </span>
        <button type="button" className="link xs" onClick={() => onTurn(turnOf(conversation))}>
          {say('brief.turn')}
        </button>
        <Button look="quiet" square size="small" aria-expanded={!folded} aria-label={say(folded ? 'brief.unfold' : 'brief.fold')} onClick={() => setFolded(!folded)}>
          <Chevron size={14} aria-hidden="true" />
        </Button>
      </div>
      {folded ? (
        <div className="brief-folded">
          <h2 dir="auto" lang={found.language}>
            {found.subject}
          </h2>
          {found.suggestedResolution.text && (
            <p className="sm muted clip" dir="auto">
              {say('brief.suggested')}: {found.suggestedResolution.text}
            </p>
          )}
        </div>
      ) : (
        <BriefBody brief={found} />
      )}
    </section>
  );
}

/** The message at which the episode began, or the last one before. */
function turnOf(conversation: Conversation): number {
  const episodes = conversation.ownership.filter((one) => one.because === 'TRIGGER_FIRED' || one.because === 'CUSTOMER_ASKED');
  return Math.max(1, (episodes.at(-1)?.firstSeq ?? 2) - 1);
}

/** Subject, three sentences, the next step; what was tried, mood, confidence, what was collected. */
export function BriefBody({ brief, narrow }: { brief: HandoffBrief; narrow?: boolean }) {
  const say = useSay();
  const { suggestedResolution: suggestion } = brief;
  return (
    <div className="brief-body" data-narrow={narrow ? '' : undefined}>
      <div>
        <h2 dir="auto" lang={brief.language}>
          {brief.subject}
        </h2>
        <p className="brief-summary" dir="auto" lang={brief.language}>
          {brief.summary}
        </p>
        <p className="brief-suggested" dir="auto">
          <b>{say('brief.suggested')}</b> {suggestion.text ?? say('brief.noSuggestion')}
          {suggestion.sources.length > 0 && (
            <span className="xs muted brief-sources">{suggestion.sources.map((source) => source.title).join(' · ')}</span>
          )}
        </p>
      </div>
      <div>
        <Steps brief={brief} />
        <Gauge brief={brief} />
      </div>
    </div>
  );
}

const OUTCOMES = {
  WORKED: { sign: IconCheck, look: 'good' },
  FAILED: { sign: IconX, look: 'bad' },
  NOT_TRIED: { sign: IconMinus, look: 'none' },
} as const;

function Steps({ brief }: { brief: HandoffBrief }) {
  const say = useSay();
  return (
    <>
      <h3 className="label">{say('brief.steps')}</h3>
      <ul className="steps plain">
        {brief.stepsTried.length === 0 && <li className="muted">{say('brief.noSteps')}</li>}
        {brief.stepsTried.map((step) => {
          const { sign: Sign, look } = OUTCOMES[step.outcome];
          return (
            <li key={`${String(step.seq)}${step.text}`} data-look={look}>
              <Sign size={14} stroke={2} role="img" aria-label={say(`step.${step.outcome}`)} />
              <span dir="auto" lang={brief.language}>
                {step.text}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

const MOODS = {
  VERY_UNHAPPY: IconMoodSad,
  UNHAPPY: IconMoodSad,
  NEUTRAL: IconMoodEmpty,
  PLEASED: IconMoodSmile,
  VERY_PLEASED: IconMoodSmile,
  NOT_KNOWN: IconMoodEmpty,
} as const;

function Gauge({ brief }: { brief: HandoffBrief }) {
  const { say, locale } = useSpeaking();
  const Mood = MOODS[brief.mood.level];
  const two = (value: number) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
  const { confidenceLast: last, confidenceLowest: lowest } = brief;
  const earlier = brief.earlierTickets.map(({ number, subject }) => `${String(number)} ${subject}`).join(', ');
  return (
    <dl className="gauge">
      <dt>{say('brief.mood')}</dt>
      <dd>
        <Mood size={14} stroke={1.75} aria-hidden="true" />
        {say(`mood.${brief.mood.level}`)}
        {brief.mood.level !== 'NOT_KNOWN' && `, ${say(`mood.${brief.mood.direction}`)}`}
      </dd>
      <dt>{say('brief.confidence')}</dt>
      <dd>
        {typeof last === 'number' && typeof lowest === 'number'
          ? say('brief.confidences', { last: two(last), lowest: two(lowest) })
          : say('brief.noConfidence')}
      </dd>
      {brief.collected.length > 0 && (
        <>
          <dt>{say('brief.collected')}</dt>
          <dd className="clip">{brief.collected.map((field) => field.value).join(', ')}</dd>
        </>
      )}
      {brief.earlierTickets.length > 0 && (
        <>
          <dt>{say('brief.earlier')}</dt>
          <dd className="clip" dir="auto" title={earlier}>
            {earlier}
          </dd>
        </>
      )}
      {brief.missingSources.length > 0 && (
        <>
          <dt>{say('brief.missing')}</dt>
          <dd>{brief.missingSources.join(', ')}</dd>
        </>
      )}
    </dl>
  );
}
