import { useQueryClient } from '@tanstack/react-query';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useMatch, useNavigate } from 'react-router';
import { ask } from '../api/client';
import { sentenceOf } from '../codes/refusals';
import { ariaKeys, useShortcuts } from '../frame/shortcuts';
import { told } from '../frame/told';
import { useSay } from '../i18n/language';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { useLocalNow, useNow } from '../ui/now';
import { secondsBetween } from '../ui/times';
import { completeNow, setCompleting, useCompleting, useTakeBack, type Completing } from './completing';
import type { Conversation } from './conversations';
import './undo.css';

/** After Completed, on every page: the way back, for as long as there is one. Whoever opens the next customer has decided. */
export function Undo() {
  const completing = useCompleting();
  return completing && <Held key={completing.id} completing={completing} />;
}

function Held({ completing }: { completing: Completing }) {
  const { id, name, until } = completing;
  const say = useSay();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const takeBack = useTakeBack(id);
  const now = useLocalNow();
  const opened = useMatch('/conversations/:id')?.params.id;

  const undo = () =>
    takeBack.mutate(undefined, {
      onSuccess: () => {
        setCompleting(null);
        announce(say('done.takenBack'), 'assertive');
        void navigate(`/conversations/${id}?in=mine`);
      },
      onError: (problem) => told(sentenceOf(problem, say), 'bad'),
    });
  useShortcuts({ 'desk.undo': undo });

  useEffect(() => {
    if (opened === undefined || opened === id) return;
    setCompleting(null);
    void completeNow(queries, id);
  }, [opened, id, queries]);

  useEffect(() => {
    const over = setTimeout(() => {
      setCompleting(null);
      void ask('get', '/api/v1/desk/conversations/{id}', { at: { id } })
        .then((now) => {
          if (now.control === 'HUMAN' && !now.completesAt) told(say('done.wroteMeanwhile', { name }), 'bad');
        })
        .catch(() => undefined);
    }, until - Date.now());
    return () => clearTimeout(over);
  }, [until, id, name, say]);

  return (
    <div className="undo" role="group" aria-label={say('act.undo')}>
      <IconCheck size={16} aria-hidden="true" />
      <span>{say('done.completed', { name })}</span>
      <Button look="soft" size="small" onClick={undo} aria-keyshortcuts={ariaKeys('desk.undo')} off={takeBack.isPending ? say('offer.pending') : null}>
        {say('act.undo')} <span className="undo-left" aria-hidden="true">{Math.max(0, Math.ceil((until - now) / 1000))}</span>
      </Button>
    </div>
  );
}

/** In the conversation itself, whoever looks: it is being completed. */
export function CompletingStrip({ conversation }: { conversation: Conversation }) {
  const say = useSay();
  const takeBack = useTakeBack(conversation.id);
  const now = useNow();
  const until = conversation.completesAt;
  const left = until ? secondsBetween(now, until) : 0;
  if (left <= 0) return null;
  const undo = () =>
    takeBack.mutate(undefined, { onSuccess: () => setCompleting(null), onError: (problem) => told(sentenceOf(problem, say), 'bad') });
  return (
    <p className="strip" data-look="wait">
      <span>{say('conversation.completing', { count: left })}</span>
      <Button size="small" onClick={undo}>
        <IconArrowBackUp size={14} stroke={1.75} aria-hidden="true" />
        {say('act.undo')}
      </Button>
    </p>
  );
}
