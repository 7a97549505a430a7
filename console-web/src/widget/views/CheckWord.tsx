import { IconKey } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { ask } from '../../api/client';
import type { Keep } from '../keep';
import { useSpeaking } from '../speaking';
import { useChat } from '../use';
import './check-word.css';

async function readWords(keep: Keep): Promise<string | null> {
  const own = keep.all.conversation;
  if (!own) return null;
  try {
    return (await ask('get', '/api/v1/conversations/{id}/passkey', { at: { id: own.id }, token: own.token })).phrase ?? null;
  } catch {
    return null;
  }
}

/** The Shared Passkey, for the customer whom the shop has identified: on this screen only, from the wait until the person has gone. */
export function CheckWord() {
  const [{ conversation }, chat] = useChat();
  const { say } = useSpeaking();
  const [words, setWords] = useState<string | null>(null);
  const control = conversation?.control;
  const there = conversation?.passkey === true && (control === 'WAITING_FOR_HUMAN' || control === 'HUMAN');
  useEffect(() => {
    if (!there) return;
    let shown = true;
    void readWords(chat.keep).then((phrase) => {
      if (shown) setWords(phrase);
    });
    return () => {
      shown = false;
      setWords(null);
    };
  }, [there, chat]);
  if (!there || words === null) return null;
  return (
    <div className="check-word">
      <IconKey size={16} stroke={1.75} aria-hidden="true" />
      <p>
        <span className="small">{say('word.yours')}</span>
        <bdi dir="ltr">{words}</bdi>
      </p>
      <p className="small">{say('word.how')}</p>
    </div>
  );
}
