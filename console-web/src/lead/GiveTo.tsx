import { useState } from 'react';
import { useAgents } from '../agents/agents';
import { AgentOptions } from '../agents/AgentOptions';
import { sentenceOf } from '../codes/refusals';
import { useGive } from '../conversation/conversations';
import { told } from '../frame/told';
import { useSay } from '../i18n/language';
import { Button } from '../ui/Button';

/** Gives a conversation to somebody; over capacity too, knowingly. One that a person holds is offered as a transfer. */
export function GiveTo({ id, holder }: { id: string; holder: string | null }) {
  const say = useSay();
  const agents = useAgents().data;
  const giving = useGive(id);
  const [to, setTo] = useState('');
  const give = () => {
    if (!to || giving.isPending) return;
    const name = agents?.find((agent) => agent.id === to)?.displayName ?? '';
    void giving
      .mutateAsync({ act: 'assign', agentId: to })
      .then(() => {
        setTo('');
        told(say('lead.given', { name }), 'good');
      })
      .catch((problem: unknown) => told(sentenceOf(problem, say), 'bad'));
  };
  return (
    <span className="line give-to">
      <select className="field" aria-label={say(holder ? 'lead.reassign' : 'lead.giveTo')} value={to} onChange={(event) => setTo(event.target.value)}>
        <option value="">{say('lead.choose')}</option>
        <AgentOptions except={holder} />
      </select>
      <Button size="small" onClick={give} off={to ? null : say('transfer.chooseFirst')}>
        {say(holder ? 'lead.reassign' : 'lead.give')}
      </Button>
    </span>
  );
}
