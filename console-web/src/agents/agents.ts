import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, type Shape } from '../api/client';
import type { Say } from '../i18n/texts';
import type { Key } from '../i18n/texts/en';

export type Agent = Shape<'Agent'>;

export function useMe() {
  return useQuery({ queryKey: ['me'], queryFn: () => ask('get', '/api/v1/desk/me'), refetchInterval: 60_000 });
}

export function useAgents() {
  return useQuery({ queryKey: ['agents'], queryFn: async () => (await ask('get', '/api/v1/desk/agents')).agents });
}

/** Start / Stop Listening; what rings is withdrawn by the server in the same step. */
export function useListening() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: { listening: boolean; reason?: string }) =>
      ask('put', '/api/v1/desk/me/availability', { body: { listening: wish.listening, reason: wish.reason ?? null } }),
    onSuccess: (me) => {
      queries.setQueryData(['me'], me);
      for (const key of ['offers', 'waiting', 'agents']) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}

/** How long an offer rings at me: in seconds; null: as long as at everybody. */
export function useOfferTime() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (seconds: number | null) => ask('put', '/api/v1/desk/me/offer-time', { body: { seconds } }),
    onSuccess: (me) => queries.setQueryData(['me'], me),
  });
}

/** What the desk itself writes as the reason for being away; all else are an agent's own words. */
const BY_DESK: Readonly<Record<string, Key | null>> = { stopped: null, 'missed offers': 'away.missed', offline: 'away.offline' };

/** Why somebody is away, in words; null if they have not said it. */
export function awayWords(reason: string | null | undefined, say: Say<Key>): string | null {
  if (!reason) return null;
  const known = BY_DESK[reason];
  return known === undefined ? reason : known && say(known);
}

/** True if the desk has stopped this agent, who may not have noticed. */
export function stoppedByDesk({ listening, awayReason }: Pick<Agent, 'listening' | 'awayReason'>): boolean {
  return !listening && awayReason !== null && awayReason !== undefined && Boolean(BY_DESK[awayReason]);
}

/** Two letters for a square or a circle: first and last name. */
export function initials(name: string | null | undefined): string {
  const words = (name ?? '').trim().split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  const found = letters.map((word) => String.fromCodePoint(word?.codePointAt(0) ?? 63)).join('');
  return found ? found.toLocaleUpperCase() : '?';
}

export function firstName(name: string | null | undefined): string {
  return (name ?? '').trim().split(/\s+/)[0] ?? '';
}
