import { currentNotices } from '../notices/kept';
import { loudness, type Sound } from '../notices/notices';

/* Sounds, made on the spot: no files. Each has a visible twin; none lasts over a second. */

interface Note {
  readonly hertz: number;
  readonly from: number;
  readonly seconds: number;
}

/** The tones of the events; a warning sounds once where the breach sounds twice. */
type Tone = Sound | 'risk';

const NOTES: Readonly<Record<Tone, readonly Note[]>> = {
  offer: [{ hertz: 659, from: 0, seconds: 0.22 }, { hertz: 880, from: 0.25, seconds: 0.22 }, { hertz: 659, from: 0.5, seconds: 0.22 }, { hertz: 880, from: 0.75, seconds: 0.24 }],
  waiting: [{ hertz: 523, from: 0, seconds: 0.4 }],
  message: [{ hertz: 1175, from: 0, seconds: 0.06 }],
  lease: [{ hertz: 392, from: 0, seconds: 0.18 }, { hertz: 494, from: 0.2, seconds: 0.18 }, { hertz: 587, from: 0.4, seconds: 0.2 }],
  risk: [{ hertz: 220, from: 0, seconds: 0.25 }],
  breach: [{ hertz: 220, from: 0, seconds: 0.25 }, { hertz: 220, from: 0.35, seconds: 0.25 }],
  lost: [{ hertz: 440, from: 0, seconds: 0.2 }, { hertz: 330, from: 0.22, seconds: 0.25 }],
};

/** Of the speakers' range, at full volume. */
const LOUDEST = 0.2;
const MUTED = 'baton.muted.until';
let context: AudioContext | null = null;
const listeners = new Set<() => void>();

export function mutedUntil(): number {
  return Number(localStorage.getItem(MUTED) ?? 0);
}

/** Silence until an instant (ms); 0: sound is on. */
export function mute(until: number): void {
  localStorage.setItem(MUTED, String(until));
  listeners.forEach((listener) => listener());
}

const HALF_AN_HOUR_MS = 30 * 60_000;

/** Silent for half an hour, or not any more. */
export function toggleMute(): void {
  mute(mutedUntil() > Date.now() ? 0 : Date.now() + HALF_AN_HOUR_MS);
}

export function onMuting(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** Browsers are silent until the first click or key; from then on there is sound, and whoever asked is told. */
export function wakeOnFirstAct(woken: () => void): () => void {
  const wake = () => {
    context ??= new AudioContext();
    void context.resume().then(() => {
      listeners.forEach((listener) => listener());
      woken();
    });
    stop();
  };
  const stop = () => {
    window.removeEventListener('click', wake);
    window.removeEventListener('keydown', wake);
  };
  window.addEventListener('click', wake);
  window.addEventListener('keydown', wake);
  return stop;
}

/** False until the first click or key. */
export function isAwake(): boolean {
  return context?.state === 'running';
}

let onDuty = true;

/** Of all open tabs, one sounds. */
export function beOnDuty(is: boolean): void {
  onDuty = is;
}

export function sound(which: Sound, tone: Tone = which): void {
  if (!onDuty || mutedUntil() > Date.now()) return;
  make(tone, loudness(currentNotices(), which, new Date()));
}

/** As it would sound, whatever keeps it silent now. */
export function trySound(which: Sound): void {
  make(which, currentNotices().rows[which].volume / 100);
}

function make(which: Tone, loud: number): void {
  if (context?.state !== 'running' || loud <= 0) return;
  for (const note of NOTES[which]) play(context, note, loud);
}

function play(audio: AudioContext, note: Note, loud: number): void {
  const start = audio.currentTime + note.from;
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.type = 'sine';
  tone.frequency.value = note.hertz;
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(LOUDEST * loud, start + 0.02);
  volume.gain.linearRampToValueAtTime(0, start + note.seconds);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(start + note.seconds);
}
