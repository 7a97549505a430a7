import { useEffect, useRef, useState } from 'react';
import type { ChatState } from '../chat/state';
import { useSpeaking } from '../speaking';
import { heard, Spoken } from '../spoken';
import { useChat, useLook } from '../use';

const LOST_SAID_AFTER_MS = 5_000;
/** Lines that stay in the page: what is added is read, what stands there is not read again. */
const LINES = 6;

interface Line {
  readonly id: number;
  readonly text: string;
}

/** What screen readers are told: messages by author, passing on, changes of the range, and what went wrong. */
export function Announcer() {
  const [state] = useChat();
  const speaking = useSpeaking();
  const [{ open, sound }] = useLook();
  const [polite, tell] = useLines();
  const [urgent, tellNow] = useLines();
  const [spoken] = useState(() => new Spoken());
  const before = useRef<ChatState>(state);
  const lostSaid = useRef(false);

  useEffect(() => {
    const last = before.current;
    before.current = state;
    const said = spoken.of(last, state, speaking, Date.now());
    tell(said.polite);
    tellNow(said.urgent);
    const others = heard(last, state).some((message) => message.author !== 'SYSTEM');
    if (others && sound && (!open || document.visibilityState === 'hidden')) tick();
  }, [state, speaking, sound, open, spoken, tell, tellNow]);

  useEffect(() => {
    if (state.lostSince === null) {
      if (lostSaid.current) tell([speaking.say('net.up')]);
      lostSaid.current = false;
      return undefined;
    }
    const timer = setTimeout(() => {
      if (!lostSaid.current) tellNow([speaking.say('said.lost')]);
      lostSaid.current = true;
    }, LOST_SAID_AFTER_MS);
    return () => clearTimeout(timer);
  }, [state.lostSince, speaking, tell, tellNow]);

  return (
    <>
      <div className="unseen" role="status" aria-live="polite" aria-atomic="false">
        {polite.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </div>
      <div className="unseen" role="alert" aria-atomic="false">
        {urgent.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </div>
    </>
  );
}

/** The same words twice are two lines, so that they are read twice. */
function useLines(): [readonly Line[], (texts: readonly string[]) => void] {
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [tell] = useState(() => (texts: readonly string[]) => {
    if (texts.length === 0) return;
    setLines((now) => {
      const next = (now.at(-1)?.id ?? 0) + 1;
      return [...now, ...texts.map((text, at) => ({ id: next + at, text }))].slice(-LINES);
    });
  });
  return [lines, tell];
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
