import { useState, type SyntheticEvent } from 'react';
import { AgentOptions } from '../agents/AgentOptions';
import { sentenceOf } from '../codes/refusals';
import { told } from '../frame/told';
import { useSay } from '../i18n/language';
import { useQueues } from '../queue/waiting';
import { useSession } from '../session/session';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Strip } from '../ui/Loading';
import { useGive, type Conversation } from './conversations';

/** To a colleague, who must accept while I stay in charge; or to another queue at once. With a note for whoever comes next. */
export function TransferDialog({ conversation, onClose }: { conversation: Conversation; onClose: () => void }) {
  const say = useSay();
  const { agentId } = useSession();
  const giving = useGive(conversation.id);
  const queues = useQueues().data ?? [];
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const queue = queues.find((each) => to === `queue:${each.key}`)?.key;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!to || giving.isPending) return;
    giving.mutate(
      { act: 'transfer', ...(queue ? { queue } : { agentId: to }), ...(note.trim() && { note: note.trim() }) },
      {
        onSuccess: () => {
          told(say(queue ? 'done.transferred' : 'done.transferOffered'), 'good');
          onClose();
        },
      },
    );
  };
  return (
    <Dialog onClose={onClose} title={say('transfer.title')}>
      <form className="form" onSubmit={submit}>
        <label>
          <span className="label">{say('transfer.to')}</span>
          <select className="field" value={to} onChange={(event) => setTo(event.target.value)} data-autofocus required>
            <option value="">{say('transfer.choose')}</option>
            <optgroup label={say('transfer.people')}>
              <AgentOptions except={agentId} />
            </optgroup>
            <optgroup label={say('queue.queues')}>
              {queues.map((each) => (
                <option key={each.key} value={`queue:${each.key}`}>
                  {each.name}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
        <label>
          <span className="label">{say('transfer.note')}</span>
          <textarea className="field" rows={3} value={note} maxLength={2000} onChange={(event) => setNote(event.target.value)} />
        </label>
        <p className="xs muted">{say(queue ? 'transfer.queueHow' : 'transfer.personHow')}</p>
        {giving.error && <Strip look="bad">{sentenceOf(giving.error, say)}</Strip>}
        <p className="line">
          <Button look="primary" type="submit" off={to ? null : say('transfer.chooseFirst')}>
            {say('act.transfer')}
          </Button>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
        </p>
      </form>
    </Dialog>
  );
}
