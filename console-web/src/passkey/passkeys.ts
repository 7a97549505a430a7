import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, newKey, type Shape } from '../api/client';

export type PasskeyView = Shape<'PasskeyView'>;

const PATH = '/api/v1/desk/conversations/{id}/passkey' as const;

/** Read anew with each change of control: the words are for whoever is in charge. */
export function usePasskey(id: string, epoch: number) {
  return useQuery({
    queryKey: ['passkey', id, epoch],
    queryFn: () => ask('get', PATH, { at: { id } }),
    // nothing of it outlives the moment in which it may be read
    gcTime: 0,
  });
}

export function useCheckPasskey(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (matches: boolean) => ask('post', `${PATH}/checks`, { at: { id }, key: newKey(), body: { matches } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['passkey', id] }),
  });
}

/** What came of it: the last answer counts; two failures in a row are a warning. */
export function outcomeOf(checks: PasskeyView['checks']): 'open' | 'matched' | 'failed' | 'suspicious' {
  const last = checks.at(-1);
  if (!last) return 'open';
  if (last.matches) return 'matched';
  return checks.filter((check) => !check.matches).length >= 2 ? 'suspicious' : 'failed';
}
