import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask, type Shape } from '../api/client';

export type HandoffBrief = Shape<'HandoffBrief'>;

export const briefOf = (id: string) =>
  queryOptions({
    queryKey: ['brief', id],
    queryFn: () => ask('get', '/api/v1/desk/conversations/{id}/brief', { at: { id } }),
  });

/** The newest brief of a conversation. */
export function useBrief(id: string, enabled = true) {
  return useQuery({ ...briefOf(id), enabled });
}
