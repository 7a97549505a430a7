import { useEffect, useRef, useState } from 'react';
import { saidIn } from '../chat/files';
import type { Message } from '../chat/messages';
import type { ChatState } from '../chat/state';
import { useSpeaking, type Speaking } from '../speaking';
import { useChat, useLook } from '../use';
import { rangeOf } from './WaitingCard';

const LOST_SAID_AFTER_MS = 5_000;
const RANGE_SAID_EVERY_MS = 60_000;

/** What screen readers are told: messages by author, passing on, changes of the range, and what went wrong. */
export function Announcer() {
  const [state] = useChat();
  const speaking = useSpeaking();
  const [{ open, sound }] = useLook();
  const [polite, setPolite] = useState('');
  const [urgent, setUrgent] = useState('');
  const before = useRef<ChatState>(state);
  const rangeSaid = useRef(0);

  useEffect(() => {
    const last = before.current;
    before.current = state;
    const fresh = state.messages.filter((m) => m.seq > (last.messages.at(-1)?.seq ?? 0) && m.author !== 'CUSTOMER');
    // what was there when the chat was opened is not read out again
    const heard = last.messages.length > 0 || last.outgoing.length > 0 ? fresh : [];
    const said = [...heard.map((m) => spoken(m, speaking)), ...ofWaiting(last, state, speaking, rangeSaid)];
    const code = state.conversation?.identity.codeCheck;
    if (code && last.conversation && !last.conversation.identity.codeCheck) said.push(speaking.say('said.code', { address: code.address }));
    if (last.outgoing.some((m) => m.state === 'failed') && !state.outgoing.some((m) => m.state === 'failed')) {
      said.push(speaking.say('said.sent'));
    }
    if (said.length > 0) setPolite(said.join(' '));
    const failed = state.outgoing.some((m) => m.state === 'failed' && !last.outgoing.some((o) => o.key === m.key && o.state === 'failed'));
    if (failed) setUrgent(speaking.say('said.failed'));
    if (heard.length > 0 && sound && (!open || document.visibilityState === 'hidden')) tick();
  }, [state, speaking, sound, open]);

  useEffect(() => {
    if (state.lostSince === null) return undefined;
    const lost = speaking.say('said.lost');
    const timer = setTimeout(() => setUrgent(lost), LOST_SAID_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setUrgent((now) => (now === lost ? '' : now));
    };
  }, [state.lostSince, speaking]);

  return (
    <>
      <div className="unseen" role="status" aria-live="polite">
        {polite}
      </div>
      <div className="unseen" role="alert">
        {urgent}
      </div>
    </>
  );
}

function spoken(message: Message, { say }: Speaking): string {
  switch (message.author) {
    case 'AI':
      return say('message.said', { name: say('who.ai'), text: saidIn(message) });
    case 'HUMAN':
      return say('message.said', { name: message.agentName ?? '', text: saidIn(message) });
    case 'SYSTEM':
    case 'CUSTOMER':
      return message.text;
  }
}

/** Passed on: once, with reason and range. A changed range: at most once a minute, only the change. */
function ofWaiting(last: ChatState, state: ChatState, speaking: Speaking, rangeSaid: { current: number }): string[] {
  const waiting = state.conversation?.waiting;
  if (!waiting) return [];
  const range = rangeOf(waiting, speaking);
  const earlier = last.conversation?.waiting;
  if (!earlier) {
    rangeSaid.current = Date.now();
    return last.conversation ? [speaking.say('said.waiting', { why: waiting.why, range })] : [];
  }
  if (range === rangeOf(earlier, speaking) || Date.now() - rangeSaid.current < RANGE_SAID_EVERY_MS) return [];
  rangeSaid.current = Date.now();
  return [speaking.say('said.range', { range })];
}

/** A short tick, after the customer has switched sound on. */
function tick(): void {
  const audio = new AudioContext();
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = 880;
  volume.gain.setValueAtTime(0.08, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.15);
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 0.15);
  tone.addEventListener('ended', () => void audio.close());
}
