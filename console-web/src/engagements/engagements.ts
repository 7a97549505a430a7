import { useQuery } from '@tanstack/react-query';
import { ask, type Shape } from '../api/client';
import { setByServer } from '../ui/now';

export type Mine = Shape<'Mine'>;

/** My engagements, with when each reply is due. */
export function useEngagements() {
  return useQuery({
    queryKey: ['engagements'],
    queryFn: async () => {
      const mine = await ask('get', '/api/v1/desk/engagements');
      setByServer(mine.now);
      return mine.engagements;
    },
    refetchInterval: 30_000,
  });
}

/** Due first; those without a clock after them, the longest silent first. */
export function byDue(one: Mine, other: Mine): number {
  const due = (mine: Mine) => (mine.clock?.dueAt ? Date.parse(mine.clock.dueAt) : Infinity);
  if (due(one) !== due(other)) return due(one) - due(other);
  return Date.parse(one.engagement.activeAt) - Date.parse(other.engagement.activeAt);
}
