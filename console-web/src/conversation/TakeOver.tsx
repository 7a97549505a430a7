import { useNavigate } from 'react-router';
import { keysOf } from '../frame/shortcuts';
import { useSay } from '../i18n/language';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { Keys } from '../ui/Keys';
import { useGive } from './conversations';
import { tellRefused } from './refusedTold';

/** The AI is silent from that instant; the conversation is mine. */
export function useTakeOver(id: string) {
  const say = useSay();
  const navigate = useNavigate();
  const giving = useGive(id);
  const takeOver = () => {
    if (giving.isPending) return;
    void giving
      .mutateAsync({ act: 'take-over' })
      .then(() => {
        announce(say('done.takenOver'));
        return navigate(`/conversations/${id}?in=mine`);
      })
      .catch((problem: unknown) => tellRefused(problem, id, say));
  };
  return { takeOver, pending: giving.isPending };
}

export function TakeOverButton({ id, small, off }: { id: string; small?: boolean; off?: string | null }) {
  const say = useSay();
  const { takeOver, pending } = useTakeOver(id);
  return (
    <Button id={small ? undefined : 'take-over'} look={small ? 'soft' : 'primary'} size={small ? 'small' : 'normal'} onClick={takeOver} off={off ?? (pending ? say('offer.pending') : null)}>
      {say('act.takeOver')} {!small && <Keys keys={keysOf('conversation.control')} />}
    </Button>
  );
}
