import { Refused, Unreachable } from '../api/refused';
import type { Say } from '../i18n/texts';
import { en, type Key } from '../i18n/texts/en';

/** The one place where a refusal becomes a sentence. Codes that this build does not know are said in the server's words. */
export function sentenceOf(problem: unknown, say: Say<Key>): string {
  if (problem instanceof Unreachable) return say('refusal.UNREACHABLE');
  if (!(problem instanceof Refused)) return say('refusal.INTERNAL', { incident: '-' });
  const { takenBy, incident, retryAfterSeconds, errors } = problem.more;
  if (problem.code === 'ALREADY_TAKEN' && takenBy) return say('refusal.takenBy', { name: takenBy });
  if (problem.code === 'RATE_LIMITED' && retryAfterSeconds) return say('refusal.waitSeconds', { count: retryAfterSeconds });
  if (problem.code === 'INVALID_INPUT' && errors?.[0]) {
    return `${say('refusal.INVALID_INPUT')} ${errors.map((e) => `${e.field}: ${e.message}`).join('; ')}`;
  }
  const key = `refusal.${problem.code}`;
  return isKey(key) ? say(key, { incident: incident ?? '-' }) : problem.sentence;
}

function isKey(key: string): key is Key {
  return key in en;
}
