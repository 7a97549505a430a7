import { useState, type SyntheticEvent } from 'react';
import { sentenceOf } from '../codes/refusals';
import { told } from '../frame/told';
import { useSay } from '../i18n/language';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Strip } from '../ui/Loading';
import { useGive, type Conversation } from './conversations';

/** Hands back to the AI, or releases to the queue: asks once, and takes a note along. */
export function PassDialog(props: { conversation: Conversation; act: 'return-to-ai' | 'release'; onClose: () => void }) {
  const { conversation, act, onClose } = props;
  const say = useSay();
  const giving = useGive(conversation.id);
  const [note, setNote] = useState('');
  // what another holds is taken from them: that needs a reason, for the audit
  const forced = act === 'release' && !conversation.mine;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (giving.isPending) return;
    void giving
      .mutateAsync(forced ? { act: 'force-release', reason: note.trim() } : { act, ...(note.trim() && { note: note.trim() }) })
      .then(() => {
        const done = say(act === 'release' ? 'done.released' : 'done.handedBack');
        told(done, 'good');
        onClose();
      })
      // the dialog says what stood against it
      .catch(() => undefined);
  };
  return (
    <Dialog onClose={onClose} title={say(`pass.title.${act}`)}>
      <form className="form" onSubmit={submit}>
        <p className="sm">{say(`pass.how.${act}`)}</p>
        <label>
          <span className="label">{say(forced ? 'pass.reason' : 'pass.note')}</span>
          <textarea className="field" rows={2} value={note} maxLength={2000} required={forced} onChange={(event) => setNote(event.target.value)} />
        </label>
        {giving.error && <Strip look="bad">{sentenceOf(giving.error, say)}</Strip>}
        <p className="line">
          <Button look="primary" type="submit" data-autofocus off={giving.isPending ? say('offer.pending') : null}>
            {say(act === 'release' ? 'act.release' : 'act.handBack')}
          </Button>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
        </p>
      </form>
    </Dialog>
  );
}
