import { IconAlertTriangle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/client';
import { firstName } from '../agents/agents';
import { sentenceOf } from '../codes/refusals';
import { told } from '../frame/told';
import { useSay } from '../i18n/language';
import { Button } from '../ui/Button';
import { useNow } from '../ui/now';
import { clock, secondsBetween } from '../ui/times';
import { useGive, type Conversation } from './conversations';

/** The customer has waited long for me: when somebody else is looked for, and how to say that I am on it. */
export function LeaseStrip({ conversation }: { conversation: Conversation }) {
  const say = useSay();
  const now = useNow();
  const queries = useQueryClient();
  const giving = useGive(conversation.id);
  const { leaseWarnsAt, leaseEndsAt, customerWaitsSince } = conversation;
  const warns = Boolean(leaseWarnsAt && leaseEndsAt && secondsBetween(leaseWarnsAt, now) >= 0);
  const name = firstName(conversation.customerName) || say('author.customer');
  if (!warns || !leaseEndsAt) return null;
  const renew = () =>
    void ask('post', '/api/v1/desk/conversations/{id}/typing', { at: { id: conversation.id } }).then(() =>
      queries.invalidateQueries({ queryKey: ['conversation', conversation.id] }),
    );
  return (
    <div className="lease">
      <div className="strip" data-look="risk">
        <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
        <div>
          <p className="strong">{say('lease.waits', { name, time: clock(secondsBetween(customerWaitsSince ?? leaseEndsAt, now)) })}</p>
          <p className="sm">{say('lease.then')}</p>
        </div>
        <b className="lease-clock end">{clock(secondsBetween(now, leaseEndsAt))}</b>
      </div>
      <p className="line">
        <Button look="primary" onClick={renew}>
          {say('lease.onIt')}
        </Button>
        <Button onClick={() => giving.mutate({ act: 'release' }, { onError: (problem) => told(sentenceOf(problem, say), 'bad') })}>
          {say('lease.release')}
        </Button>
        <span className="xs muted end">{say('lease.renews')}</span>
      </p>
    </div>
  );
}
