/** Sounds, made on the spot: no files. Each has a visible twin; none lasts over a second. */
export type Sound = 'offer' | 'waiting' | 'message' | 'lease' | 'breach' | 'lost';

interface Note {
  readonly hertz: number;
  readonly from: number;
  readonly seconds: number;
}

const NOTES: Readonly<Record<Sound, readonly Note[]>> = {
  offer: [{ hertz: 659, from: 0, seconds: 0.22 }, { hertz: 880, from: 0.25, seconds: 0.22 }, { hertz: 659, from: 0.5, seconds: 0.22 }, { hertz: 880, from: 0.75, seconds: 0.24 }],
  waiting: [{ hertz: 523, from: 0, seconds: 0.4 }],
  message: [{ hertz: 1175, from: 0, seconds: 0.06 }],
  lease: [{ hertz: 392, from: 0, seconds: 0.18 }, { hertz: 494, from: 0.2, seconds: 0.18 }, { hertz: 587, from: 0.4, seconds: 0.2 }],
  breach: [{ hertz: 220, from: 0, seconds: 0.25 }, { hertz: 220, from: 0.35, seconds: 0.25 }],
  lost: [{ hertz: 440, from: 0, seconds: 0.2 }, { hertz: 330, from: 0.22, seconds: 0.25 }],
};

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

export function onMuting(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** Browsers are silent until the first click or key; from then on there is sound. */
export function wakeOnFirstAct(): () => void {
  const wake = () => {
    context ??= new AudioContext();
    void context.resume();
    stop();
  };
  const stop = () => {
    window.removeEventListener('pointerdown', wake);
    window.removeEventListener('keydown', wake);
  };
  window.addEventListener('pointerdown', wake);
  window.addEventListener('keydown', wake);
  return stop;
}

export function sound(which: Sound): void {
  if (context?.state !== 'running' || mutedUntil() > Date.now()) return;
  for (const note of NOTES[which]) play(context, note);
}

function play(audio: AudioContext, note: Note): void {
  const start = audio.currentTime + note.from;
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.type = 'sine';
  tone.frequency.value = note.hertz;
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.12, start + 0.02);
  volume.gain.linearRampToValueAtTime(0, start + note.seconds);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(start + note.seconds);
}
