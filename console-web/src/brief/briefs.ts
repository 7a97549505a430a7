import { useQuery } from '@tanstack/react-query';
import { ask, type Shape } from '../api/client';

export type HandoffBrief = Shape<'HandoffBrief'>;

/** The newest brief of a conversation. */
export function useBrief(id: string, enabled = true) {
  return useQuery({
    queryKey: ['brief', id],
    queryFn: () => ask('get', '/api/v1/desk/conversations/{id}/brief', { at: { id } }),
    enabled,
  });
}
