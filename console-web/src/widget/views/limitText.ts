import type { useSpeaking } from '../speaking';

/** For how long nothing can be sent, in words that one can wait by. */
export function limitText(seconds: number, say: ReturnType<typeof useSpeaking>['say']): string {
  if (seconds <= 90) return say('limit', { count: seconds });
  const minutes = Math.ceil(seconds / 60);
  return minutes <= 90 ? say('limit.minutes', { count: minutes }) : say('limit.hours', { count: Math.ceil(seconds / 3600) });
}
