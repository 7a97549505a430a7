import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { ask, type Shape } from '../api/client';
import { ControlBadge } from '../control/Control';
import { Pending } from '../frame/ViewList';
import { useSpeaking } from '../i18n/language';
import { useQueueName } from '../queue/waiting';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { timeOfDay } from '../ui/times';
import { grouped, readable, TICK, type Tried } from './meters';

type Decision = Shape<'Decision'>;

function useDecisions(id: string) {
  return useQuery({
    queryKey: ['decisions', id],
    queryFn: async () => (await ask('get', '/api/v1/desk/conversations/{id}/decisions', { at: { id } })).decisions,
  });
}

/** The words of one message, to quote it. */
function useWords(id: string, seq: number) {
  return useQuery({
    queryKey: ['words', id, seq],
    queryFn: async () => {
      const page = await ask('get', '/api/v1/desk/conversations/{id}/messages', { at: { id }, query: { after: seq - 1, limit: 1 } });
      return page.messages[0] ?? null;
    },
    staleTime: Infinity,
  });
}

/** Why a turn escalated, or why not: every trigger tried, its value, its limit, the version. */
export function DecisionTrace({ id, seq, onClose }: { id: string; seq: number; onClose: () => void }) {
  const { say } = useSpeaking();
  const decisions = useDecisions(id);
  const about = aboutTurn(decisions.data ?? [], seq);
  const escalated = about.some((decision) => decision.escalate);
  const words = useWords(id, seq).data;
  return (
    <div className="context-scroll trace">
      <div className="trace-head">
        <h2>{say(escalated ? 'trace.why' : 'trace.whyNot')}</h2>
        <Button look="quiet" square size="small" aria-label={say('act.close')} onClick={onClose}>
          <IconX size={16} aria-hidden="true" />
        </Button>
      </div>
      {words && <blockquote dir="auto">{words.text}</blockquote>}
      <Pending query={decisions} />
      {decisions.data && about.length === 0 && <Empty title={say('trace.none')}>{say('trace.noneHow')}</Empty>}
      {about.map((decision) => (
        <One key={decision.id} decision={decision} />
      ))}
    </div>
  );
}

/** The decisions about a message; where it was not judged itself, those about the last one before it that was. */
function aboutTurn(decisions: readonly Decision[], seq: number): readonly Decision[] {
  const judged = Math.max(0, ...decisions.map((decision) => decision.seq).filter((one) => one <= seq));
  return decisions.filter((decision) => decision.seq === judged);
}

function One({ decision }: { decision: Decision }) {
  const { say, locale } = useSpeaking();
  const queueName = useQueueName();
  const groups = grouped(decision.trace);
  const asked = decision.trace.length - groups.notAsked.length;
  return (
    <section>
      <p className="xs muted">
        {say(`trace.subject.${decision.subject}`, { seq: String(decision.seq), time: timeOfDay(decision.decidedAt, locale, true) })}
      </p>
      <p className="trace-verdict">
        {decision.escalate ? (
          <ControlBadge control="WAITING_FOR_HUMAN">{decision.reason && say(`reason.${decision.reason}`)}</ControlBadge>
        ) : (
          <ControlBadge control="AI">{say('trace.stays')}</ControlBadge>
        )}
        <span className="sm">{say('trace.tried', { count: asked, fired: groups.fired.length })}</span>
      </p>
      {decision.escalate && decision.urgency && (
        <p className="sm muted">{say('trace.route', { urgency: say(`urgency.${decision.urgency}`), queue: queueName(decision.queue) })}</p>
      )}
      {groups.fired.length > 0 && <Group title={say('trace.fired')} rows={groups.fired} />}
      {groups.near.length > 0 && (
        <>
          <h3 className="trace-title trace-near">
            {say('trace.near')}
            <span aria-hidden="true">{say('trace.limit')}</span>
          </h3>
          {groups.near.map(({ tried, reached }) => (
            <div className="trigger" key={tried.trigger}>
              <span className="medium">{say(`reason.${tried.reason}`)}</span>
              <span>
                <b>{readable(tried)}</b> <span className="muted">{tried.threshold}</span>
              </span>
              <span className="meter" aria-hidden="true">
                <i style={{ inlineSize: `${String(reached * 100)}%` }} />
                <u style={{ insetInlineStart: `${String(TICK * 100)}%` }} />
              </span>
            </div>
          ))}
        </>
      )}
      {groups.far.length > 0 && <Group title={say('trace.far')} rows={groups.far} />}
      {groups.unknown.length > 0 && <Group title={say('trace.unknown')} rows={groups.unknown} />}
      {groups.notAsked.length > 0 && (
        <details className="trace-rest">
          <summary className="xs muted">{say('trace.notAsked', { count: groups.notAsked.length })}</summary>
          <Group rows={groups.notAsked} />
        </details>
      )}
      <p className="xs muted trace-foot">{say('trace.policy', { version: String(decision.policyVersion) })}</p>
    </section>
  );
}

function Group({ title, rows }: { title?: string; rows: readonly Tried[] }) {
  const { say } = useSpeaking();
  return (
    <>
      {title && <h3 className="trace-title">{title}</h3>}
      <ul className="plain trace-list">
        {rows.map((tried) => (
          <li key={tried.trigger}>
            <span className={tried.result === 'FIRED' ? 'strong' : undefined}>{say(`reason.${tried.reason}`)}</span>
            <span className="muted">
              {readable(tried)}, {tried.threshold}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
